import copy

from django.db import models


class Offer(models.Model):
    name = models.CharField(max_length=20)


class Line(models.Model):
    offer = models.ForeignKey(Offer, on_delete=models.CASCADE)
    text = models.CharField(max_length=20)
    price = models.IntegerField()
    changed_at = models.DateTimeField(auto_now=True)


def copied(offer):
    new = copy.copy(offer)
    new.pk = new.id = None
    new.save()
    for line in Line.objects.filter(offer_id=offer.pk):
        Line.objects.get_or_create(offer=new, text=line.text, price=1)  # ARC204 (nothing, if new is new)
    for line in Line.objects.filter(offer_id=offer.pk):
        Line.objects.get_or_create(offer_id=new.pk, text=line.text, price=2)  # ARC204 (nothing, if new is new)


def filled(offer):
    for line in Line.objects.filter(offer_id=offer.pk):
        Line.objects.get_or_create(offer=offer, text=line.text)  # ARC204 exists before the loop, and bulk_create()


def stamped(offer, prices):
    for line in Line.objects.filter(offer_id=offer.pk):
        Line.objects.update_or_create(  # ARC204 before the loop, set changed_at (auto_now), bulk_update() it and
            offer=offer, text=line.text, defaults={"price": line.price}
        )
