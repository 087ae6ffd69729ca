import factory
from django.core.management.color import no_style
from django.db import connection


class CustomerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "shop.Customer"


class OrderFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "shop.Order"


def reset_sequences(*factories):
    """Let the database number new rows behind those whose keys were given."""
    models = [each._meta.get_model_class() for each in factories]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)
