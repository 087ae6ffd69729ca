from django.db import connection, models
from django_tenants.utils import schema_context


class Tenant(models.Model):
    schema_name = models.CharField(max_length=50, unique=True)


class Customer(models.Model):
    name = models.CharField(max_length=50)


class Order(models.Model):
    buyer = models.CharField(max_length=50)


def counts(tenant):
    with schema_context(tenant.schema_name):
        for customer in Customer.objects.all():
            print(Order.objects.filter(buyer=customer.name).count())  # ARC204 count()


def counts_of_all():
    for tenant in Tenant.objects.all():
        connection.set_tenant(tenant)
        for customer in Customer.objects.all():
            print(Order.objects.filter(buyer=customer.name).count())  # ARC204 count()
