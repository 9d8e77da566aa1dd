"""The schema: every room's part, put together. Printed to schema.graphql, compared in CI."""

from __future__ import annotations

import graphene

from markets.graphql.schema import MARKET_MUTATIONS, MARKET_QUERIES
from matricia.accounts.graphql.queries import AccountQueries
from matricia.accounts.graphql.schema import ACCOUNT_MUTATIONS, MyDataQueries
from matricia.kit.graphql.roots import mutation_root, query_root
from matricia.kit.graphql.roots import schema as make_schema
from orders.graphql.conversation_schema import CONVERSATION_MUTATIONS, ConversationQueries
from orders.graphql.delivery_schema import DELIVERY_MUTATIONS, DeliveryQueries
from orders.graphql.desk_schema import DESK_MUTATIONS, DeskQueries
from orders.graphql.product_schema import ProductPageQueries
from orders.graphql.review_schema import REVIEW_MUTATIONS, ReviewQueries
from orders.graphql.schema import ORDER_MUTATIONS, OrderQueries
from orders.graphql.terms_schema import TermsQueries
from orders.graphql.voucher_schema import VOUCHER_MUTATIONS, VoucherQueries
from payments.graphql.alert_types import AlertQueries
from payments.graphql.bank_schema import BankQueries
from payments.graphql.commission_types import CommissionQueries
from payments.graphql.estimate_schema import EstimateQueries
from payments.graphql.figures_schema import FiguresQueries
from payments.graphql.invoice_types import InvoiceQueries
from payments.graphql.money_types import MoneyQueries
from payments.graphql.schema import PAYMENT_MUTATIONS, PaymentQueries
from payments.graphql.staff_schema import StaffQueries
from payments.graphql.statement_types import StatementQueries
from payments.graphql.withdrawal_schema import WithdrawalQueries
from programme.graphql.invitation_schema import INVITATION_MUTATIONS, InvitationQueries
from shops.graphql.bulk_schema import BULK_MUTATIONS, BulkQueries
from shops.graphql.claim_schema import CLAIM_MUTATIONS, ClaimQueries
from shops.graphql.collection_schema import COLLECTION_MUTATIONS, CollectionQueries
from shops.graphql.editor_schema import EDITOR_MUTATIONS, EditorQueries
from shops.graphql.export_schema import EXPORT_MUTATIONS, ExportQueries
from shops.graphql.facts_schema import FACTS_MUTATIONS, FactsQueries
from shops.graphql.find_schema import FindQueries
from shops.graphql.home_schema import HOME_MUTATIONS, HomeQueries
from shops.graphql.import_schema import IMPORT_MUTATIONS, ImportQueries
from shops.graphql.look_schema import LOOK_MUTATIONS, LookQueries
from shops.graphql.newsletter_schema import NEWSLETTER_MUTATIONS, NewsletterQueries
from shops.graphql.notice_schema import NOTICE_MUTATIONS, NoticeQueries
from shops.graphql.report_schema import REPORT_MUTATIONS, ReportQueries
from shops.graphql.schema import SHOP_MUTATIONS, ShopQueries
from shops.graphql.seller_schema import SELLER_MUTATIONS, SellerQueries
from shops.graphql.seo_schema import SEO_MUTATIONS, SeoQueries
from shops.graphql.stock_schema import STOCK_MUTATIONS, StockQueries
from shops.graphql.team_schema import TEAM_MUTATIONS, TeamQueries
from shops.graphql.upload_schema import UPLOAD_MUTATIONS, UploadQueries

QUERIES = [
    AccountQueries,
    MyDataQueries,
    ShopQueries,
    BulkQueries,
    ClaimQueries,
    HomeQueries,
    LookQueries,
    FindQueries,
    FactsQueries,
    ExportQueries,
    CollectionQueries,
    EditorQueries,
    SellerQueries,
    SeoQueries,
    StockQueries,
    TeamQueries,
    ReportQueries,
    NewsletterQueries,
    NoticeQueries,
    ImportQueries,
    UploadQueries,
    OrderQueries,
    DeskQueries,
    DeliveryQueries,
    VoucherQueries,
    ConversationQueries,
    TermsQueries,
    ProductPageQueries,
    ReviewQueries,
    PaymentQueries,
    CommissionQueries,
    EstimateQueries,
    BankQueries,
    MoneyQueries,
    WithdrawalQueries,
    StatementQueries,
    FiguresQueries,
    InvoiceQueries,
    StaffQueries,
    AlertQueries,
    *MARKET_QUERIES,
    InvitationQueries,
]
MUTATIONS = [
    *ACCOUNT_MUTATIONS,
    *SHOP_MUTATIONS,
    *BULK_MUTATIONS,
    *CLAIM_MUTATIONS,
    *HOME_MUTATIONS,
    *LOOK_MUTATIONS,
    *COLLECTION_MUTATIONS,
    *FACTS_MUTATIONS,
    *EXPORT_MUTATIONS,
    *EDITOR_MUTATIONS,
    *SELLER_MUTATIONS,
    *SEO_MUTATIONS,
    *STOCK_MUTATIONS,
    *TEAM_MUTATIONS,
    *REPORT_MUTATIONS,
    *NEWSLETTER_MUTATIONS,
    *NOTICE_MUTATIONS,
    *IMPORT_MUTATIONS,
    *UPLOAD_MUTATIONS,
    *ORDER_MUTATIONS,
    *DESK_MUTATIONS,
    *DELIVERY_MUTATIONS,
    *VOUCHER_MUTATIONS,
    *REVIEW_MUTATIONS,
    *CONVERSATION_MUTATIONS,
    *PAYMENT_MUTATIONS,
    *MARKET_MUTATIONS,
    *INVITATION_MUTATIONS,
]

schema: graphene.Schema = make_schema(query_root(*QUERIES), mutation_root(*MUTATIONS))
