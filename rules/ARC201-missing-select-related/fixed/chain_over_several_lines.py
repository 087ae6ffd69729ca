from django.db import models


class Publisher(models.Model):
    name = models.CharField(max_length=100)


class Magazine(models.Model):
    title = models.CharField(max_length=100)
    publisher = models.ForeignKey(Publisher, on_delete=models.CASCADE)


class Issue(models.Model):
    magazine = models.ForeignKey(Magazine, on_delete=models.CASCADE)
    number = models.IntegerField(default=1)


def publishers():
    names = []
    for issue in Issue.objects.filter(number__gt=0).order_by("number").distinct().select_related(
        "magazine__publisher",
    ):
        names.append(
            issue
            .magazine
            .publisher
            .name.strip()
        )
    return names


def second_hop():
    return [
        issue.magazine
        .publisher
        .name
        for issue in Issue.objects.select_related("magazine", "magazine__publisher")
    ]
