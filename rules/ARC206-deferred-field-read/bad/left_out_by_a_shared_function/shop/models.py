from django.db import models


class OrderQuerySet(models.QuerySet):
    def brief(self):
        return self.defer("comment")


class Order(models.Model):
    number = models.CharField(max_length=20)
    comment = models.TextField()

    objects = OrderQuerySet.as_manager()
