from django.db import models


class Account(models.Model):
    name = models.CharField(max_length=50)


class Repository(models.Model):
    url = models.URLField()


class Site(models.Model):
    slug = models.SlugField(unique=True)
    repository = models.ForeignKey(Repository, on_delete=models.PROTECT)


class Connection(models.Model):
    repository = models.ForeignKey(
        Repository, on_delete=models.CASCADE, related_name="connections"
    )
    account = models.ForeignKey(Account, on_delete=models.PROTECT)
