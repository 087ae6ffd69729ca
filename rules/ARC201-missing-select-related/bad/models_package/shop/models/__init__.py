from .catalogue import Product
from .stock import StockEntry, Supplier

__all__ = ["Product", "StockEntry", "Supplier"]
