from django.db import models


class Shelf(models.Model):
    code = models.CharField(max_length=10)
    counted = models.PositiveIntegerField(default=0)

    def count(self, number):
        from django.db import transaction

        with transaction.atomic():
            self.counted = number
            self.save(update_fields=["counted"])
