from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=100)
    friends = models.ManyToManyField("self")
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followers")
    manager = models.ForeignKey("self", on_delete=models.SET_NULL, null=True)


def friends():
    people = Person.objects.all()
    return [(person.name, list(person.friends.all())) for person in people]  # ARC202 Person.friends


def followers():
    for person in Person.objects.all():
        print(person.name, list(person.followers.all()))  # ARC202 Person.followers


def reports():
    for person in Person.objects.order_by("pk"):
        for report in person.person_set.all():  # ARC202 .prefetch_related("person_set")
            print(person.name, report.name)
