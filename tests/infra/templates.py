"""What emulators ignore and a mistake would cost: read from the templates as CloudFormation gets them.

`templates.py <folder of hosting files>`: checks infra/template.yaml, after the SAM transform, and the template of every site.
"""

import json
import os
import sys
import unittest
from pathlib import Path

import yaml
from cfnlint.api import lint_file
from cfnlint.config import ManualArgs
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

ROOT = Path(__file__).resolve().parents[2]
ORGANISATION = ROOT / "infra" / "template.yaml"
REGION = "eu-north-1"
# The transform asks for it.
os.environ["AWS_DEFAULT_REGION"] = REGION


def problems(file, region):
    """What cfn-lint says of a template in a region."""
    return [str(match) for match in lint_file(file, ManualArgs(regions=[region]))]


def resources_of(template, kind):
    return {name: body for name, body in template["Resources"].items() if body["Type"] == kind}


def only(found):
    (one,) = found.values()
    return one


def actions(policies):
    """Every action that is allowed, with what it is allowed on."""
    statements = [s for policy in policies for s in policy["PolicyDocument"]["Statement"] if s["Effect"] == "Allow"]
    for statement in statements:
        named = statement["Action"]
        for action in [named] if isinstance(named, str) else named:
            yield action, json.dumps(statement["Resource"], sort_keys=True)


class Organisation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        source = yaml.safe_load(ORGANISATION.read_text())
        source["Resources"]["Receive"]["Properties"]["CodeUri"] = "s3://bucket/function.zip"
        parameters = {"Origins": "https://agder.example.org", "AlarmEmail": "drift@example.org"}
        cls.template = Translator({}, Parser()).translate(source, parameters)

    def test_is_clean(self):
        self.assertEqual(problems(ORGANISATION, REGION), [])

    def test_the_receiving_role_can_put_and_write_its_log_and_nothing_else(self):
        roles = resources_of(self.template, "AWS::IAM::Role")
        role = roles["ReceiveRole"]["Properties"]
        table = json.dumps({"Fn::GetAtt": ["Applications", "Arn"]})
        log = json.dumps({"Fn::GetAtt": ["ReceiveLog", "Arn"]})
        allowed = {("dynamodb:PutItem", table), ("logs:CreateLogStream", log), ("logs:PutLogEvents", log)}
        self.assertEqual(set(actions(role["Policies"])), allowed)
        self.assertNotIn("ManagedPolicyArns", role)
        self.assertEqual(list(roles), ["ReceiveRole"], "the transform added a role")
        self.assertEqual(self.receive()["Role"], {"Fn::GetAtt": ["ReceiveRole", "Arn"]})

    def test_only_the_api_may_call_the_function(self):
        permission = only(resources_of(self.template, "AWS::Lambda::Permission"))["Properties"]
        self.assertEqual(permission["Principal"], "apigateway.amazonaws.com")
        self.assertIn("/apply/", json.dumps(permission["SourceArn"]))
        self.assertEqual(resources_of(self.template, "AWS::Lambda::Url"), {})

    def test_applications_outlive_the_stack_and_can_be_restored(self):
        table = only(resources_of(self.template, "AWS::DynamoDB::Table"))
        self.assertEqual((table["DeletionPolicy"], table["UpdateReplacePolicy"]), ("Retain", "Retain"))
        properties = table["Properties"]
        self.assertTrue(properties["DeletionProtectionEnabled"])
        self.assertTrue(properties["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"])
        self.assertEqual(properties["TimeToLiveSpecification"], {"AttributeName": "expires_at", "Enabled": True})
        self.assertEqual(properties["BillingMode"], "PAY_PER_REQUEST")
        self.assertIn("MaxWriteRequestUnits", properties["OnDemandThroughput"])
        self.assertEqual([key["AttributeName"] for key in properties["KeySchema"]], ["pk", "sk"])
        self.assertNotIn("GlobalSecondaryIndexes", properties)

    def test_the_function_is_small_bounded_and_its_log_forgets(self):
        receive = self.receive()
        self.assertEqual(receive["Runtime"], "provided.al2023")
        self.assertEqual(receive["Timeout"], 10)
        self.assertIn("ReservedConcurrentExecutions", receive)
        logs = resources_of(self.template, "AWS::Logs::LogGroup")
        self.assertEqual(sorted(logs), ["ApiLog", "ReceiveLog"])
        for log in logs.values():
            self.assertIn("RetentionInDays", log["Properties"])

    def test_secrets_are_never_written_in_the_template(self):
        variables = self.receive()["Environment"]["Variables"]
        for name in ("VEIVISER_KEY", "VEIVISER_EDGE"):
            self.assertTrue(variables[name]["Fn::Sub"].startswith("{{resolve:secretsmanager:"), name)
        for secret in resources_of(self.template, "AWS::SecretsManager::Secret").values():
            self.assertNotIn("SecretString", secret["Properties"])
            self.assertGreaterEqual(secret["Properties"]["GenerateSecretString"]["PasswordLength"], 32)

    def test_the_api_is_throttled_and_its_log_says_nothing_of_visitors(self):
        stage = only(resources_of(self.template, "AWS::ApiGatewayV2::Stage"))["Properties"]
        for limit in ("ThrottlingRateLimit", "ThrottlingBurstLimit"):
            self.assertIn(limit, stage["DefaultRouteSettings"])
        written = stage["AccessLogSettings"]["Format"]
        for told in ("identity", "path", "sourceIp", "userAgent"):
            self.assertNotIn(told, written)

    def test_alarms_reach_somebody(self):
        alarms = resources_of(self.template, "AWS::CloudWatch::Alarm")
        metrics = {alarm["Properties"]["MetricName"] for alarm in alarms.values()}
        self.assertEqual(metrics, {"Errors", "Throttles", "WriteThrottleEvents", "5xx"})
        for alarm in alarms.values():
            self.assertEqual(alarm["Properties"]["AlarmActions"], [{"Ref": "Alarms"}])

    def receive(self):
        return only(resources_of(self.template, "AWS::Lambda::Function"))["Properties"]


class Budget(unittest.TestCase):
    def test_is_clean_in_the_only_region_that_makes_budgets(self):
        self.assertEqual(problems(ROOT / "infra" / "budget.yaml", "us-east-1"), [])


class Sites(unittest.TestCase):
    folder: Path

    @classmethod
    def setUpClass(cls):
        cls.files = sorted(cls.folder.glob("*/cloudfront/template.json"))
        cls.templates = {file.parts[-3]: json.loads(file.read_text()) for file in cls.files}
        assert cls.templates, f"no templates in {cls.folder}"

    def each(self):
        for site, template in self.templates.items():
            with self.subTest(site):
                yield site, template

    def test_are_clean(self):
        for file in self.files:
            self.assertEqual(problems(file, REGION), [])

    def test_coordinators_reach_one_site(self):
        for site, template in self.each():
            policies = {name: body["Properties"] for name, body in resources_of(template, "AWS::IAM::ManagedPolicy").items()}
            allowed = {name: list(actions([policy])) for name, policy in policies.items()}
            table = json.dumps({"Ref": "TableArn"})
            self.assertEqual(allowed, {"Reads": [("dynamodb:Query", table)], "Erases": [("dynamodb:DeleteItem", table)]})
            for policy in policies.values():
                condition = policy["PolicyDocument"]["Statement"][0]["Condition"]
                self.assertEqual(condition["ForAllValues:StringLike"], {"dynamodb:LeadingKeys": [f"{site}#*"]})
                # Without keys, «for all» would be true of none.
                self.assertEqual(condition["Null"], {"dynamodb:LeadingKeys": "false"})

    def test_pages_are_read_through_the_distribution_only(self):
        for _, template in self.each():
            bucket = only(resources_of(template, "AWS::S3::Bucket"))
            self.assertTrue(all(bucket["Properties"]["PublicAccessBlockConfiguration"].values()))
            for statement in only(resources_of(template, "AWS::S3::BucketPolicy"))["Properties"]["PolicyDocument"]["Statement"]:
                if statement["Effect"] == "Allow":
                    self.assertEqual(statement["Principal"], {"Service": "cloudfront.amazonaws.com"})
                    self.assertIn("AWS:SourceArn", statement["Condition"]["StringEquals"])

    def test_the_distribution_speaks_new_tls_and_sends_headers(self):
        for _, template in self.each():
            config = only(resources_of(template, "AWS::CloudFront::Distribution"))["Properties"]["DistributionConfig"]
            self.assertEqual(config["ViewerCertificate"]["MinimumProtocolVersion"], "TLSv1.2_2021")
            pages, (apply,) = config["DefaultCacheBehavior"], config["CacheBehaviors"]
            self.assertEqual(pages["ViewerProtocolPolicy"], "redirect-to-https")
            # A form that was sent unencrypted has been read already: no way but https.
            self.assertEqual((apply["PathPattern"], apply["ViewerProtocolPolicy"]), ("/apply/*", "https-only"))
            headers = only(resources_of(template, "AWS::CloudFront::ResponseHeadersPolicy"))
            security = headers["Properties"]["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"]
            policy = security["ContentSecurityPolicy"]["ContentSecurityPolicy"]
            self.assertTrue(policy.startswith("default-src 'none'; "))
            self.assertGreaterEqual(security["StrictTransportSecurity"]["AccessControlMaxAgeSec"], 31_536_000)

    def test_the_function_fits(self):
        for _, template in self.each():
            code = only(resources_of(template, "AWS::CloudFront::Function"))["Properties"]["FunctionCode"]
            self.assertLessEqual(len(code.encode()), 10 * 1024)


if __name__ == "__main__":
    Sites.folder = Path(sys.argv.pop(1))
    unittest.main()
