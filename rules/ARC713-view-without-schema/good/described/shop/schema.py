from drf_spectacular.extensions import OpenApiViewExtension
from drf_spectacular.utils import extend_schema


class ExtendedViewExtension(OpenApiViewExtension):
    target_class = "shop.views.ExtendedView"

    def view_replacement(self):
        from shop.views import BalanceSerializer

        @extend_schema(responses=BalanceSerializer)
        class Described(self.target_class):
            pass

        return Described
