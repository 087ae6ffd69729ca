from django.db import models


class VisitQuerySet(models.QuerySet):
    def count(self):
        return 12  # from a cache


class Visit(models.Model):
    page = models.CharField(max_length=80)

    objects = VisitQuerySet.as_manager()


def no_querysets(text, words, paginator, visits):
    return [
        text.count("a") > 0,
        words.count("a") == 0,
        len(words) > 0,
        not len(text),
        bool(len([word for word in words if word])),
        paginator.count > 0,
        visits.count() > 0,
        visits.objects.count() == 0,
    ]


def counted_in_another_way():
    return Visit.objects.count() > 0


def one_of_two(words, is_short):
    found = words if is_short else Visit.objects.filter(page="/")
    return len(found) > 0
