"""No dictionary that a loop has made reaches what a property of each row asks."""

from django.contrib import admin
from django.db import models
from django.utils.functional import cached_property


class Account(models.Model):
    email = models.EmailField(unique=True)


class Member(models.Model):
    account_key = models.IntegerField()
    email = models.EmailField()
    name = models.CharField(max_length=50)

    @property
    def account(self):
        return Account.objects.get(pk=self.account_key)

    @cached_property
    def account_by_email(self):
        return Account.objects.get(email=self.email)

    def same_account(self):
        return Account.objects.get(pk=self.account_key)

    @property
    def label(self):
        return f"{self.name} ({self.account.email})"


def shown():
    for member in Member.objects.all():
        print(member.label)  # ARC204 make it a cached_property, and set it on all rows from in_bulk(…)


def by_email():
    for member in Member.objects.all():
        print(member.account_by_email)  # ARC204 set it on all rows from in_bulk(…, field_name="email")


def by_method():
    for member in Member.objects.all():
        print(member.same_account())  # ARC204 ask once before the loop: in_bulk(…)


def named(names):
    for name in Member.objects.values_list("name", flat=True):
        member = Member.objects.get(name=name)  # ARC204 get()
        print(member.account)  # ARC204 all of the Member rows, and once for what they lead to: in_bulk(…)


@admin.register(Member)
class MemberAdmin(admin.ModelAdmin):  # ARC204 : make account_key a foreign key, to be loaded with them
    list_display = ["label"]


class Badge(models.Model):
    account_key = models.IntegerField()
    account = models.ForeignKey(Account, null=True, on_delete=models.CASCADE)

    @property
    def holder(self):
        return Account.objects.get(pk=self.account_key)


@admin.register(Badge)
class BadgeAdmin(admin.ModelAdmin):  # ARC204 : let it read Badge.account, loaded with them, if
    list_display = ["holder"]
