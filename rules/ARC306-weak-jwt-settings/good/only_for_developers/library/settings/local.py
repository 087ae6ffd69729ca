from .base import *

SIMPLE_JWT = {
    "ACCESS_TOKEN_LIFETIME": timedelta(days=365),
    "SIGNING_KEY": "only-for-laptops",
}
