import pytest
from django.urls import reverse


@pytest.mark.parametrize("name", ["refund"])
def test_order(client, name):
    client.post(reverse(f"shop:order-{name}", args=[1]))


def test_export(client):
    client.get("/orders/export/?format=csv")


def test_pay(client):
    client.post("/orders/api/invoices/%s/pay/" % 7)
