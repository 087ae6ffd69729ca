from .truck import Truck

__all__ = ["Truck"]
