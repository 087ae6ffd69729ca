"""What ``from_queryset`` does, written by hand."""

from django.db import models


class AnswerQuerySet(models.QuerySet):
    def graded(self):
        return self.exclude(grade=None)

    def late(self):
        return self.filter(is_late=True)


class AnswerManager(models.Manager):
    _queryset_class = AnswerQuerySet

    def graded(self):
        return self.exclude(grade=None)

    def late(self):
        return self.filter(is_late=True)


class Answer(models.Model):
    grade = models.IntegerField(null=True)
    is_late = models.BooleanField(default=False)

    objects = AnswerManager()
