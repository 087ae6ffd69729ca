# scope: relations across functions
from shop.models import Tag


def customers_of(tag):
    return tag.customers.exclude(name="").select_related("referrer")


def referrers(tag, title=""):
    return [title + str(customer.referrer) for customer in customers_of(tag)]


def titled(tag, title):
    return referrers(tag, title=title)


def run():
    return titled(Tag.objects.get(name="Tag 0"), "of ")
