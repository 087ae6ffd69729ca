"""The key of a foreign key is a column of the row: reading it asks nothing."""

from django.db import models


class Seller(models.Model):
    name = models.CharField(max_length=100)


class Listing(models.Model):
    title = models.CharField(max_length=100)
    seller = models.ForeignKey(Seller, on_delete=models.CASCADE)


def listings_by_seller():
    grouped = {}
    for listing in Listing.objects.all():
        grouped.setdefault(listing.seller_id, []).append(listing.title)
    return grouped


def seller_ids():
    return {listing.seller_id for listing in Listing.objects.all() if listing.seller_id}
