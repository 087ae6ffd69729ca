from django.views.decorators.cache import never_cache
