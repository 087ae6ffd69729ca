from blog.models import Post
from django import template

register = template.Library()


@register.simple_tag
def newest_posts(number=20):
    return Post.objects.order_by("-published")[:number]  # ARC201 Post.author


@register.filter
def written_before(moment):
    return Post.objects.filter(published__lt=moment)  # ARC201 Post.author
