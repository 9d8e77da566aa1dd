# One image for web, worker, beat and migrate; a second one, `--target frontend`, for the front server.

FROM node:24-bookworm-slim AS frontend-build
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY matricia/schema.graphql /build/matricia/schema.graphql
COPY frontend ./
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim AS frontend
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8000
WORKDIR /app/frontend
COPY --from=frontend-build /build/frontend/package.json /build/frontend/server.js ./
COPY --from=frontend-build /build/frontend/node_modules node_modules
COPY --from=frontend-build /build/frontend/server server
COPY --from=frontend-build /build/frontend/build build
USER node
EXPOSE 8000
CMD ["node", "server.js"]

FROM python:3.11-slim-bookworm AS python-packages
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /venv
COPY requirements.txt .
RUN /venv/bin/pip install -r requirements.txt

FROM python:3.11-slim-bookworm AS backend
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=matricia.settings.production
RUN useradd --system --uid 10001 --home-dir /app matricia \
    && install -d -o matricia /app /var/lib/matricia
WORKDIR /app
COPY --from=python-packages /venv /venv
COPY LICENSE manage.py pyproject.toml ./
COPY matricia matricia
COPY shops shops
COPY orders orders
COPY payments payments
COPY markets markets
COPY programme programme
# The documents that the API accepts from our own frontend.
COPY frontend/src/lib/graphql frontend/src/lib/graphql
# Collecting needs settings, none of whose values stays in the image.
RUN SECRET_KEY=build JOURNAL_KEY=build DATABASE_URL=postgres://build/build ALLOWED_HOSTS=build \
    python manage.py collectstatic --no-input
USER matricia
EXPOSE 8001
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8001", "--no-ws", \
     "--workers", "2", "--blocking-threads", "4", "--respawn-failed-workers", \
     "matricia.wsgi:application"]
