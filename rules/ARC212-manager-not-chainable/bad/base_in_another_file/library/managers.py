from django.db import models


class TenantManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(is_deleted=False)

    def of_tenant(self, tenant):
        return self.get_queryset().filter(tenant=tenant)


class BookManager(TenantManager):  # ARC212 lent, overdue and by_author
    def lent(self):
        return self.get_queryset().exclude(lent_to=None)

    def overdue(self, today):
        return self.lent().filter(due__lt=today)

    def by_author(self, author=None):
        if author is None:
            return self.none()
        books = super().get_queryset()
        return books.filter(author=author).select_related("author").distinct()

    def next_due(self):
        return self.lent().order_by("due").first()
