from browser import get
from django_filters import FilterSet
from django_filters.views import FilterView
from shop.models import Order


class OrderFilter(FilterSet):
    class Meta:
        model = Order
        fields = ["number"]


class OrderList(FilterView):
    model = Order
    filterset_class = OrderFilter
    template_name = "generic/filtered.html"

    def get_filterset_kwargs(self, filterset_class):
        kwargs = super().get_filterset_kwargs(filterset_class)
        kwargs["queryset"] = kwargs["queryset"].select_related("customer")
        return kwargs


def run():
    return get(OrderList.as_view())
