from .orders import export_order

__all__ = ["export_order"]
