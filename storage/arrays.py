"""Many rows in one statement whose text never changes, so that it is planned once.

PostgreSQL takes each column as an array; SQLite, where a statement costs next to nothing, runs it row by row.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import ARRAY, BigInteger, Boolean, Dialect, Text, TextClause, bindparam, text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

from storage.database import Store


class Ids(TypeDecorator[Any]):
    """A list of ids as one parameter."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Be an array where there are arrays."""
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(BigInteger))

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Be JSON on SQLite."""
        return json.dumps(list(value)) if dialect.name == "sqlite" else list(value)


class Among(FunctionElement[bool]):
    """Whether a column's value is among the ids given as one parameter (`IN` is a new text for each number of ids)."""

    name = "among"
    type = Boolean()
    inherit_cache = True

    def self_group(self, against: Any = None) -> Any:  # noqa: ARG002 - the port's signature
        """Stand as it is: on SQLite it would become `(…) = 1`, for which no index serves."""
        return self


def among(column: Any, name: str) -> Among:
    """Ask whether a column is among the ids of the parameter `name`."""
    return Among(column, bindparam(name, type_=Ids()))


@compiles(Among, "postgresql")
def _any(element: Among, compiler: Any, **options: Any) -> str:
    column, ids = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} = ANY ({ids})"


@compiles(Among)
def _each(element: Among, compiler: Any, **options: Any) -> str:
    column, ids = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({ids}))"  # noqa: S608 - our own names


class Many:
    """A statement for many rows: on SQLite `each`, row by row; on PostgreSQL `sql`, where `{rows}` stands for all."""

    def __init__(self, sql: str, columns: Mapping[str, TypeEngine[Any]], each: Any) -> None:
        self._sql, self._columns, self._each = sql, columns, each

    async def run(self, store: Store, rows: Sequence[Mapping[str, Any]], **fixed: Any) -> Any:
        """Run it with rows and what is the same for all; give the result, None for no rows."""
        if not rows:
            return None
        if store.get_bind().dialect.name == "sqlite":
            return await store.run(self._each, [{**row, **fixed} for row in rows] if fixed else rows)
        return await store.run(self._once, **{name: [row[name] for row in rows] for name in self._columns}, **fixed)

    @cached_property
    def _once(self) -> TextClause:
        names = ", ".join(self._columns)
        rows = f"unnest({', '.join(f':{name}' for name in self._columns)}) AS v({names})"
        given = [bindparam(name, type_=ARRAY(kind)) for name, kind in self._columns.items()]
        return text(self._sql.format(rows=rows)).bindparams(*given)
