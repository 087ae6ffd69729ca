from contextlib import contextmanager

from django.db import models, transaction


class Account(models.Model):
    number = models.CharField(max_length=20)
    balance = models.DecimalField(max_digits=9, decimal_places=2)


class Movement(models.Model):
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="movements")
    amount = models.IntegerField()


@contextmanager
def account_lock(number):
    yield number


def locked(number):
    return Account.objects.select_for_update(of=("self",)).get(number=number)


@transaction.atomic
def withdraw(pk, amount):
    account = Account.objects.select_for_update().get(pk=pk)
    account.balance -= amount
    account.save()


@transaction.atomic
def deposit(number, amount):
    account = locked(number)
    account.balance += amount
    account.save()


@transaction.atomic
def correct(pk, by):
    account = Account.objects.get(pk=pk)
    account.refresh_from_db(from_queryset=Account.objects.select_for_update())
    account.balance += by
    account.save()


@transaction.atomic
def correct_movements(pk, by):
    account = Account.objects.select_for_update().get(pk=pk)
    for movement in account.movements.all():  # nobody changes them without the account's lock
        movement.amount += by
        movement.save()


def within_another_lock(number, by):
    with account_lock(number):
        account = Account.objects.get(number=number)
        account.balance += by
        account.save()
