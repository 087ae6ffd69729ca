from django.db import models


class AnimalManager(models.Manager):
    def fed(self):
        return self.filter(is_fed=True)

    def hungry(self):
        return self.filter(is_fed=False)


class Animal(models.Model):
    is_fed = models.BooleanField(default=False)

    objects = AnimalManager()
