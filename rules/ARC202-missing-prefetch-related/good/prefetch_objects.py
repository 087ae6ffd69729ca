from django.db import models
from django.db.models import Prefetch


class Organisation(models.Model):
    name = models.CharField(max_length=100)


class Donation(models.Model):
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="donations"
    )
    amount = models.IntegerField(default=5)


class Receipt(models.Model):
    donation = models.ForeignKey(Donation, on_delete=models.CASCADE, related_name="receipts")


def own_queryset():
    donations = Prefetch("donations", queryset=Donation.objects.order_by("-amount"))
    for organisation in Organisation.objects.prefetch_related(donations):
        print(organisation.name, list(organisation.donations.all()))


def own_attribute():
    large = Prefetch(
        "donations", queryset=Donation.objects.filter(amount__gte=5), to_attr="large_donations"
    )
    for organisation in Organisation.objects.prefetch_related(large):
        for donation in organisation.large_donations:
            print(organisation.name, donation.amount)


def nested():
    donations = Donation.objects.prefetch_related("receipts")
    organisations = Organisation.objects.prefetch_related(Prefetch("donations", queryset=donations))
    return [
        receipt.pk
        for organisation in organisations
        for donation in organisation.donations.all()
        for receipt in donation.receipts.all()
    ]


def nested_below_an_own_attribute():
    organisations = Organisation.objects.prefetch_related(
        Prefetch("donations", to_attr="all_donations"), "all_donations__receipts"
    )
    for organisation in organisations:
        for donation in organisation.all_donations:
            print(donation.receipts.count())
