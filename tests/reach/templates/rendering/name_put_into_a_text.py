from django.template.loader import render_to_string
from shop.models import Order

FOLDER = "rendering/"


def message(name, context):
    return render_to_string("rendering/%s.txt" % name, context)


def other_message(name, context):
    return render_to_string(FOLDER + name + ".txt", context)


def run():
    orders = Order.objects.select_related("customer")
    other = Order.objects.filter(total__gte=0)
    return [message("mail", {"order": order}) for order in orders], [
        other_message("mail", {"order": order}) for order in other
    ]
