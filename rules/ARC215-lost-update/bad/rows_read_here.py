from datetime import timedelta

from django.db import models, transaction
from django.shortcuts import get_object_or_404, redirect


class Account(models.Model):
    owner = models.CharField(max_length=80)
    balance = models.DecimalField(max_digits=9, decimal_places=2, default=0)
    movements = models.PositiveIntegerField(default=0)


class Photo(models.Model):
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="photos")
    title = models.CharField(max_length=80)
    likes = models.IntegerField(default=0)
    score = models.FloatField(default=0)
    watched = models.DurationField(default=timedelta)


def like(request, pk):
    photo = get_object_or_404(Photo, pk=pk)
    photo.likes += 1
    photo.save()  # ARC215 Photo.likes
    return redirect("photo", pk=pk)


@transaction.atomic
def transfer(source_id, target_id, amount):
    source = Account.objects.get(pk=source_id)
    target = Account.objects.get(pk=target_id)
    source.balance -= amount
    target.balance = target.balance + amount
    source.movements += 1
    source.save()  # ARC215 Account.balance and Account.movements
    target.save(update_fields=["balance"])  # ARC215 Account.balance


def watch(pk, seconds):
    photo = Photo.objects.filter(pk=pk).first()
    if photo is None:
        return None
    photo.watched += timedelta(seconds=seconds)
    photo.title = photo.title.strip()
    if seconds > 60:
        photo.score = round(photo.score * 0.9 + 0.1, 2)
    photo.save()  # ARC215 Photo.watched and Photo.score
    return photo


def interest(rate):
    for account in Account.objects.filter(balance__gt=0):
        account.balance *= 1 + rate
        account.save()  # ARC215


def unlike(pk):
    photo = Photo.objects.select_related("account")[0]
    photo.likes = max(0, photo.likes - 1)
    photo.account.movements = (photo.account.movements or 0) + 1
    photo.save()  # ARC215 Photo.likes
    photo.account.save()  # ARC215 Account.movements


def deposit(owner, amount):
    account, created = Account.objects.get_or_create(owner=owner, defaults={"balance": amount})
    if not created:
        account.balance += amount
        account.save()  # ARC215
    return account


async def like_async(pk):
    photo = await Photo.objects.aget(pk=pk)
    photo.likes += 1
    await photo.asave(update_fields=("likes",))  # ARC215
