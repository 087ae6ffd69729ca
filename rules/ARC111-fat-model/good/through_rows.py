from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Musician(models.Model):
    name = models.CharField(max_length=100)


class Band(models.Model):
    name = models.CharField(max_length=100)
    tags = models.ManyToManyField(Tag)
    members = models.ManyToManyField(Musician, through="Membership")

    def tag(self, *tags):
        self.tags.add(*tags)

    def untag(self):
        self.tags.clear()

    def hire(self, musician, instrument):
        return Membership.objects.create(band=self, musician=musician, instrument=instrument)

    def fire(self, musician):
        self.members.remove(musician)


class Membership(models.Model):
    band = models.ForeignKey(Band, on_delete=models.CASCADE)
    musician = models.ForeignKey(Musician, on_delete=models.CASCADE)
    instrument = models.CharField(max_length=50)
