"""What the environment of Jinja2's templates has under names of their own."""

from jinja2 import pass_context, pass_environment, pass_eval_context


def customer_name(order):
    return order.customer.name


def number(order):
    return order.number


def items_of(order):
    return order.items.all()


@pass_context
def customers(context, separator=", "):
    return separator.join(order.customer.name for order in context["orders"])


@pass_eval_context
def shown(eval_context, order):
    return order.customer.name


@pass_environment
def greeting(environment, word, order):
    return f"{word} {order.customer.name}"


def lined_up(word, order, separator=" "):
    return f"{word}{separator}{order.number}"


def from_abroad(order):
    return order.customer.balance < 0


def many(orders):
    return len(orders) > 5
