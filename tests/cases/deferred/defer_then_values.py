# scope: deferred fields
from shop.models import Customer


def run():
    return [email for (email,) in Customer.objects.defer("email").values_list("email")]
