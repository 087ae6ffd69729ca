# scope: relations in one function
from django.apps import apps


def run():
    model = apps.get_model(app_label="shop", model_name="Order")
    return [order.customer.name for order in model.objects.select_related("customer")]
