"""Answers that are kept and never stale.

An answer of the API is kept with what its computing looked at: which tables, what of the visitor,
whether the time. It is given again only to somebody of whom the same would be read, while nothing
was committed to those tables and no moment has passed at which they speak differently.

    front.py     answers before Django is asked, or lets Django answer and keeps that
    reading.py   what the computing of one answer looked at
    marks.py     the mark of each watched table: another one after each commit that wrote to it
    watching.py  the migration operation that makes a table watched
    passing.py   moments at which rows speak differently without being written
    shelf.py     where answers are kept, within a number of bytes
"""
