#!/usr/bin/env python3
"""Expands template.yaml with the SAM translator, as CloudFormation would, and prints JSON.

    tools/translate.py [region]            # default us-east-1; the region decides the partition
    tools/translate.py --asl               # the state machines of infra/, wrapped for cfn-lint

Needs aws-sam-translator (it comes with cfn-lint). Without it: a message, status 3.
"""

import json
import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def parser():
    try:
        from samtranslator.yaml_helper import yaml_parse
    except ImportError:
        print("translate: aws-sam-translator is not installed", file=sys.stderr)
        sys.exit(3)
    return yaml_parse


def expanded(region):
    # Read by the translator when it is imported.
    os.environ["AWS_DEFAULT_REGION"] = region
    yaml_parse = parser()
    from samtranslator.translator.transform import transform

    template = yaml_parse((ROOT / "template.yaml").read_text())
    for resource in template["Resources"].values():
        properties = resource.get("Properties", {})
        # `sam package` does these two: upload the code, put the definition inline.
        if resource["Type"] == "AWS::Serverless::Function":
            properties["CodeUri"] = "s3://artifacts/function.zip"
        if resource["Type"] == "AWS::Serverless::StateMachine":
            properties["Definition"] = yaml_parse((ROOT / properties.pop("DefinitionUri")).read_text())

    class NoManagedPolicies:
        def load(self):
            return {}

    return transform(template, {}, NoManagedPolicies())


def state_machines():
    yaml_parse = parser()
    resources = {}
    for path in sorted((ROOT / "infra").glob("*.asl.yaml")):
        text = path.read_text().replace("${Partition}", "aws")
        text = re.sub(r"\$\{(\w+Arn)\}", r"arn:aws:lambda:us-east-1:123456789012:function:\1:live", text)
        resources[re.sub(r"\W", "", path.name.split(".")[0].title())] = {
            "Type": "AWS::StepFunctions::StateMachine",
            "Properties": {
                "RoleArn": "arn:aws:iam::123456789012:role/states",
                "Definition": yaml_parse(text),
            },
        }
    return {"AWSTemplateFormatVersion": "2010-09-09", "Resources": resources}


if __name__ == "__main__":
    argument = sys.argv[1] if len(sys.argv) > 1 else "us-east-1"
    result = state_machines() if argument == "--asl" else expanded(argument)
    json.dump(result, sys.stdout, indent=1, default=str)
