from django.db import models


class City(models.Model):
    name = models.CharField(max_length=80)


class Branch(models.Model):
    name = models.CharField(max_length=80)
    city = models.ForeignKey(City, on_delete=models.CASCADE, related_name="branches")
    is_open = models.BooleanField(default=True)

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.name = self.name.strip()
        super().save(*args, **kwargs)


class OpeningHour(models.Model):
    branch = models.ForeignKey(Branch, on_delete=models.CASCADE, related_name="hours")
    day = models.IntegerField()


class Loan(models.Model):
    branch = models.ForeignKey(Branch, on_delete=models.PROTECT, related_name="loans")
    reader = models.CharField(max_length=80)
    is_back = models.BooleanField(default=False)


class Holiday(models.Model):
    day = models.DateField()


class Genre(models.Model):
    name = models.CharField(max_length=40)
