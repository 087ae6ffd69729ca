from django.db import models


class Label(models.Model):
    name = models.CharField(max_length=50)


class Owner(models.Model):
    name = models.CharField(max_length=100)
    labels = models.ManyToManyField(Label, related_name="+")


class Case(models.Model):
    title = models.CharField(max_length=100)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)
    labels = models.ManyToManyField(Label)


class Comment(models.Model):
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="comments")
    text = models.TextField()


def the_neighbour():
    for case in Case.objects.prefetch_related("labels"):
        print(list(case.labels.all()), list(case.comments.all()))  # ARC202 Case.comments


def behind_a_join():
    for case in Case.objects.select_related("owner"):
        print(list(case.owner.labels.all()))  # ARC202 .prefetch_related("owner__labels")


def filtered_by_the_relation():
    for case in Case.objects.filter(labels__name__contains="name").order_by("comments__text"):
        print(list(case.labels.all()))  # ARC202 Case.labels


def cleared_again():
    for case in Case.objects.prefetch_related("labels").prefetch_related(None):
        print(list(case.labels.all()))  # ARC202 Case.labels


def result_dropped():
    cases = Case.objects.order_by("pk")
    cases.prefetch_related("labels")
    for case in cases:
        print(list(case.labels.all()))  # ARC202 Case.labels
