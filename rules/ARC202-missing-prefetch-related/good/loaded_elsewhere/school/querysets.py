from django.db import models


class ClassroomQuerySet(models.QuerySet):
    def with_pupils(self):
        return self.prefetch_related("pupils__guardians")
