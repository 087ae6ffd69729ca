"""Loop variables and attributes that are called like a model's, and are none."""

from dataclasses import dataclass

from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=100)


class Invoice(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    total = models.IntegerField(default=10)


@dataclass
class Payee:
    name: str


@dataclass
class InvoiceLine:
    customer: Payee
    total: int


def imported(rows):
    invoices = [InvoiceLine(customer=Payee(name), total=total) for name, total in rows]
    return [invoice.customer.name for invoice in invoices]


def exported():
    invoices = [
        InvoiceLine(customer=Payee(name), total=total)
        for name, total in Invoice.objects.values_list("customer__name", "total")
    ]
    for invoice in invoices:
        print(invoice.customer.name, invoice.total)


def columns():
    for field in Invoice._meta.get_fields():
        print(field.name, field.model._meta.label)


def drafts(customer_id):
    customer = Customer.objects.get(pk=customer_id)
    invoices = [Invoice(customer=customer, total=total) for total in (10, 20, 30)]
    for invoice in invoices:
        print(invoice.customer.name)
