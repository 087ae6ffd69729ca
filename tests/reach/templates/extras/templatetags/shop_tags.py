from django import template
from django.template.defaultfilters import stringfilter
from shop.models import Order

register = template.Library()


@register.filter
def customer_name(order):
    return order.customer.name


@register.filter(name="number")
def number_of(order):
    return order.number


@register.filter
@stringfilter
def shout(text):
    return text.upper()


def priority(orders):
    return [order for order in orders if order.priority]


register.filter("priority", priority)


@register.simple_tag
def label(order, style="long"):
    return f"{order.number} {order.customer}" if style == "long" else order.number


@register.simple_tag
def plain_label(order):
    return order.number


@register.simple_tag(takes_context=True)
def current_customer(context):
    return context["order"].customer.name


@register.simple_tag
def newest_orders():
    return Order.objects.select_related("customer").order_by("-pk")


@register.inclusion_tag("extras/row.html")
def order_row(order):
    return {"row": order}


@register.inclusion_tag("extras/number.html", takes_context=True)
def order_number(context, order):
    return {"row": order, "user": context.get("user")}


@register.simple_block_tag
def panel(content, order):
    return f"{order.number} of {order.customer.name}: {content}"


@register.simple_block_tag(takes_context=True)
def plain_panel(context, content, order):
    return f"{order.number}: {content}"


@register.simple_tag(takes_context=True)
def current_label(context):
    return label_of(context, "customer") if "order" in context else ""


def label_of(given, style):
    return given.get("order").customer.name if style == "customer" else given["style"]


@register.simple_tag(takes_context=True)
def get_named(context):
    context["orders"] = context["orders"].exclude(number="")
    return ""


@register.simple_tag(takes_context=True)
def get_customers(context, name="orders"):
    context.update({name: context["orders"].select_related("customer")})
    return ""


@register.simple_tag(takes_context=True)
def get_newest(context):
    context["newest"] = Order.objects.select_related("customer").order_by("-pk")
    return ""


@register.inclusion_tag("extras/nested.html")
def nested(text):
    return {"text": text}
