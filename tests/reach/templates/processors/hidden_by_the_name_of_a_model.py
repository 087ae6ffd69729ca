from browser import get
from django.views.generic import ListView
from shop.models import Customer


def menu(request):
    name = "customer_" + "list"
    return {"customer_list": Customer.objects.all(), "name": name}


class CustomerList(ListView):
    queryset = Customer.objects.select_related("region")
    template_name = "processors/hidden_by_name_of_model.html"


def run():
    return get(CustomerList.as_view())
