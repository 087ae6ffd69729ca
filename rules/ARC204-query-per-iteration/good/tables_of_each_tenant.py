from django.db import connection, models
from django_tenants.utils import schema_context, tenant_context


class Tenant(models.Model):
    schema_name = models.CharField(max_length=50, unique=True)


class Order(models.Model):
    number = models.CharField(max_length=20)
    is_open = models.BooleanField(default=True)


def count_open_orders():
    counts = []
    for tenant in Tenant.objects.all():
        connection.set_tenant(tenant)
        counts.append(Order.objects.filter(is_open=True).count())
    connection.set_schema_to_public()
    return counts


def numbers():
    found = {}
    for tenant in Tenant.objects.all():
        with schema_context(tenant.schema_name):
            found[tenant.schema_name] = [order.number for order in Order.objects.all()]
    return found


def first_orders():
    found = {}
    for tenant in Tenant.objects.all():
        with tenant_context(tenant):
            found[tenant.pk] = Order.objects.order_by("number").first()
    return found
