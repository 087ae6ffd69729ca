from django.db import models


class Owner(models.Model):
    name = models.CharField(max_length=50)


class Boat(models.Model):
    name = models.CharField(max_length=50)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)

    def clean(self):
        self.name = f"{self.owner.name}'s {self.name}"

    def save(self, *args, **kwargs):
        self.full_clean(exclude=["owner"])
        super().save(*args, **kwargs)
        print(self.owner)


def save_all():
    for boat in Boat.objects.all():  # ARC201 by Boat.clean (cleaned_before_it_is_saved.py:13) and
        boat.save()
