# scope: writes
from shop.models import Customer, Tag


def run():
    tags, links = list(Tag.objects.all()), Customer.tags.through
    there = set(links.objects.values_list("customer_id", "tag_id"))
    links.objects.bulk_create(
        [
            links(customer_id=customer.pk, tag_id=tag.pk)
            for customer in Customer.objects.all()
            for tag in tags
            if (customer.pk, tag.pk) not in there
        ]
    )
