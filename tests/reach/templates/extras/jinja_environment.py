"""How the environment of Jinja2's templates is made: settings name the function."""

from django.conf import settings
from jinja2 import Environment
from jinja2.ext import Extension

from extras import jinja_names
from extras.jinja_names import customer_name, from_abroad, items_of, many, number
from jinja_functions.fetches_rows import newest
from jinja_functions.fetches_rows_hidden_by_the_view import newest_hidden
from jinja_functions.fetches_rows_loaded import newest_loaded
from jinja_functions.fetches_rows_with_own_columns import newest_plain


class Regions(Extension):
    def __init__(self, environment):
        super().__init__(environment)
        environment.globals["region_name"] = region_name
        environment.filters["region"] = region_name


def region_name(order):
    return order.customer.region_name


def environment(**options):
    from extras.jinja_names import customers, shown as in_full

    def number_again(order):
        return order.number

    env = Environment(**options)
    env.add_extension(Regions)
    env.globals.update(
        {"customer_name": customer_name, "number": number, "again": number_again},
        items_of=items_of,
        customers=customers,
    )
    env.globals.update(newest=newest, newest_loaded=newest_loaded, newest_plain=newest_plain)
    env.globals.update(newest_hidden=newest_hidden)
    env.filters["shown"] = in_full
    env.filters["lined_up"] = jinja_names.lined_up
    env.filters.update(greeting=jinja_names.greeting)
    env.tests.update({"from_abroad": from_abroad, "many": many})
    if settings.DEBUG:
        env.globals["either"] = customer_name
    else:
        env.globals["either"] = number
    return env
