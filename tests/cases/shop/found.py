"""Functions of which a linter knows nothing: a text names each, by a way that it does not read."""

from pkgutil import resolve_name

loaded_orders = resolve_name("shop.selectors:orders_with_customers")
with_relations = resolve_name("shop.selectors:with_relations")
