from django.db import models


class VisitQuerySet(models.QuerySet):
    def for_display(self):
        return self.select_related("patient", "doctor__ward").order_by("pk")

    def planned(self):
        return self.filter(cancelled=False)
