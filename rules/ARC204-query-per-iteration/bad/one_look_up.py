from django.db import models


class Shop(models.Model):
    base_url = models.URLField()


class Code(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
    name = models.CharField(max_length=20)
    alias = models.CharField(max_length=20)


class Visitor(models.Model):
    number = models.IntegerField()

    def account(self):
        return Account.objects.filter(number=self.number).first()


class Account(models.Model):
    number = models.IntegerField()
    address = models.EmailField()


def named(texts):
    """The tests and what follows each are one look-up; the other model's is its own."""
    found = []
    for code in Code.objects.filter(name__in=texts):
        if Code.objects.filter(name=code.alias).exists():  # ARC204 Code is queried
            found.append(Code.objects.filter(name=code.alias).first())
        elif Code.objects.filter(alias=code.name).exists():
            found.append(Code.objects.filter(alias=code.name).first())
        elif Account.objects.filter(address=code.name).exists():  # ARC204 Account is queried
            found.append(Account.objects.filter(address=code.name).first())
        if Code.objects.filter(alias=code.alias).exclude(pk=code.pk).exists():  # ARC204 exists()
            found.append(None)
    return found


def told():
    """A function that asks is told where the loop first calls it; each loop calls it anew."""
    for visitor in Visitor.objects.order_by("pk"):
        print(visitor.account().number)  # ARC204 in Visitor.account
        print(visitor.account().address)
    return [visitor.account() for visitor in Visitor.objects.all()]  # ARC204 in Visitor.account


def of_prefixes(names, day):
    for code in Code.objects.filter(name__in=names):
        url = f"https://{code.name}."
        shop = Shop.objects.filter(base_url__icontains=url).first()  # ARC204 choose among the rows
        print(code, shop)
    for code in Code.objects.filter(name__in=names):
        shop = Shop.objects.filter(base_url=code.name, pk__gt=day).first()  # ARC204 __in
        print(code, shop)
