import logging

from django.core.cache import cache
from django.db import models

logger = logging.getLogger(__name__)


class Banner(models.Model):
    title = models.CharField(max_length=100)
    image = models.FileField(upload_to="banners")

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        cache.delete("banners")
        logger.info("Saved banner %s", self.pk)

    def delete(self, *args, **kwargs):
        self.image.delete(save=False)
        cache.delete("banners")
        return super().delete(*args, **kwargs)
