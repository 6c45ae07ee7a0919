"""A worker for the workflow `simulator`: performs jobs with the published heat-network simulator.

Its settings come from the environment, as those of every worker: RABBITMQ_HOSTNAME and so on.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import partial
from uuid import uuid4

import esdl
import pandas as pd
from omotes_sdk.internal.orchestrator_worker_events.esdl_messages import EsdlMessage, MessageSeverity
from omotes_sdk.internal.worker.worker import initialize_worker
from omotes_simulator_core.entities.assets import esdl_asset_object
from omotes_simulator_core.entities.esdl_object import EsdlObject
from omotes_simulator_core.entities.simulation_configuration import SimulationConfiguration
from omotes_simulator_core.entities.utility.influxdb_reader import get_data_from_profile
from omotes_simulator_core.infrastructure.simulation_manager import SimulationManager
from omotes_simulator_core.infrastructure.utils import pyesdl_from_string

ZERO_CELSIUS_K = 273.15
PA_PER_BAR = 1e5
J_PER_MWH = 3.6e9
W_PER_UNIT = {("WATT", "NONE"): 1, ("WATT", "KILO"): 1e3, ("WATT", "MEGA"): 1e6}
# The simulator may leave 0.1 % of a demand open: that is no shortage.
SHORTAGE_SHARE = 0.01


@dataclass
class Figures:
    """What one producer or consumer did in the whole period.

    Temperatures are means over the times of flow, NaN when there were none.
    """

    asset: esdl.Asset
    heat_mwh: float
    peak_kw: float
    flow_kg_s: float
    inlet_c: float
    outlet_c: float
    outlet_bar: float


def simulate(input_esdl, params, update_progress, workflow_type):
    """Simulate the network of an ESDL over a period.

    Parameters: `timestep` (seconds), `start_time` and `end_time` (seconds since the epoch). Returns the ESDL with the
    figures of each producer and consumer as KPIs, and messages with the same figures.
    """
    logging.getLogger("omotes_simulator_core").setLevel(logging.WARNING)  # else a line for each iteration
    start, end = (datetime.fromtimestamp(params[key], timezone.utc) for key in ("start_time", "end_time"))
    step_s = int(params["timestep"])
    times = pd.date_range(start, end, freq=timedelta(seconds=step_s), inclusive="left")
    if times.empty:
        raise ValueError(f"end_time ({end}) has to be after start_time ({start})")

    def progress(fraction, _):
        update_progress(fraction, f"Simulated up to {start + fraction * (end - start):%d %b %Y %H:%M}")

    # The simulator itself reads profiles from InfluxDB only.
    esdl_asset_object.get_data_from_profile = partial(read_profile, times, end)
    system = pyesdl_from_string(input_esdl)
    # The simulator takes times without a zone for UTC.
    period = [time.replace(tzinfo=None) for time in (start, end)]
    config = SimulationConfiguration(uuid4(), workflow_type, step_s, *period)
    results = SimulationManager(EsdlObject(system), config).execute(progress)

    producers = [figures(asset, results, step_s, "heat_supplied") for asset in enabled(system, esdl.Producer)]
    consumers = [figures(asset, results, step_s, "heat_demand") for asset in enabled(system, esdl.Consumer)]
    for each in producers + consumers:
        add_kpis(each)
    produced, consumed = (sum(each.heat_mwh for each in side) for side in (producers, consumers))
    summary = (
        f"{start:%d %b %Y %H:%M} to {end:%d %b %Y %H:%M} UTC in {len(times)} steps: "
        f"{produced:.2f} MWh produced, {consumed:.2f} MWh consumed, {abs(produced - consumed):.2f} MWh lost in the pipes"
    )
    messages = [
        EsdlMessage(summary, MessageSeverity.INFO),
        *(message(each, "produced") for each in producers),
        *(message(each, "consumed") for each in consumers),
        *(warning for each in consumers for warning in shortages(each, times, end, step_s)),
    ]
    return system.to_string(), messages


def read_profile(times, end, profile):
    """Read the values of a profile, in W, at each of the times; each value in an ESDL holds from `from` to `to`."""
    if not isinstance(profile, esdl.DateTimeProfile):
        return get_data_from_profile(profile)
    elements = sorted(profile.element, key=lambda element: element.from_)
    starts = pd.to_datetime([element.from_ for element in elements], utc=True)
    last = pd.to_datetime(elements[-1].to, utc=True)
    if times[0] < starts[0] or end > last:
        raise ValueError(f"Profile {profile.id} goes from {starts[0]} to {last}: simulate a period within that")
    quantity = profile.profileQuantityAndUnit
    unit = (quantity.unit.name, quantity.multiplier.name)
    if unit not in W_PER_UNIT:
        raise ValueError(f"Profile {profile.id} has to be in W, kW or MW; it is in {unit}")
    values = pd.Series([element.value for element in elements], index=starts).reindex(times, method="ffill")
    return pd.DataFrame({"date": times, "values": values.to_numpy() * W_PER_UNIT[unit]})


def enabled(system, kind):
    return [asset for asset in system.get_all_instances_of_type(kind) if asset.state == esdl.AssetStateEnum.ENABLED]


def figures(asset, results, step_s, heat_name):
    """Sum up the results of an asset: a column for each port id and quantity, a row for each step."""
    [into] = [port.id for port in asset.port if isinstance(port, esdl.InPort)]
    [out] = [port.id for port in asset.port if isinstance(port, esdl.OutPort)]
    heat_w = results[out, heat_name]
    flow = results[out, "mass_flow"]
    is_flowing = flow > 0.01 * flow.max()
    return Figures(
        asset=asset,
        heat_mwh=heat_w.sum() * step_s / J_PER_MWH,
        peak_kw=heat_w.max() / 1e3,
        flow_kg_s=flow.max(),
        inlet_c=results[into, "temperature"][is_flowing].mean() - ZERO_CELSIUS_K,
        outlet_c=results[out, "temperature"][is_flowing].mean() - ZERO_CELSIUS_K,
        outlet_bar=results[out, "pressure"].mean() / PA_PER_BAR,
    )


def add_kpis(each):
    asset = each.asset
    if asset.KPIs is None:
        asset.KPIs = esdl.KPIs(id=f"{asset.id}.simulator")
    for key, name, value, quantity, multiplier, unit in (
        ("heat", "Heat in the period", each.heat_mwh, "ENERGY", "MEGA", "WATTHOUR"),
        ("peak", "Largest heat flow", each.peak_kw, "POWER", "KILO", "WATT"),
        ("inlet", "Mean temperature at the inlet", each.inlet_c, "TEMPERATURE", "NONE", "DEGREES_CELSIUS"),
        ("outlet", "Mean temperature at the outlet", each.outlet_c, "TEMPERATURE", "NONE", "DEGREES_CELSIUS"),
        ("pressure", "Mean pressure at the outlet", each.outlet_bar, "PRESSURE", "NONE", "BAR"),
    ):
        if pd.isna(value):
            continue  # the temperature of an asset through which nothing flowed
        asset.KPIs.kpi.append(
            esdl.DoubleKPI(
                id=f"{asset.id}.simulator.{key}",
                name=name,
                value=round(float(value), 4),
                quantityAndUnit=esdl.QuantityAndUnitType(
                    physicalQuantity=esdl.PhysicalQuantityEnum.from_string(quantity),
                    multiplier=esdl.MultiplierEnum.from_string(multiplier),
                    unit=esdl.UnitEnum.from_string(unit),
                ),
            )
        )


def message(each, verb):
    """The figures in columns, so that the messages under one another are a table."""
    text = (
        f"{verb} {each.heat_mwh:8.2f} MWh  peak {each.peak_kw:6.0f} kW  {each.flow_kg_s:6.2f} kg/s  "
        f"{degrees(each.inlet_c)} → {degrees(each.outlet_c)} °C  {each.outlet_bar:5.2f} bar  {each.asset.name}"
    )
    return EsdlMessage(text, MessageSeverity.INFO, each.asset.id)


def degrees(value):
    return "    –" if pd.isna(value) else f"{value:5.1f}"


def shortages(each, times, end, step_s):
    """Warn of a consumer that got less than its profile in the ESDL says (the simulator caps demands and only logs it)."""
    for profile in (profile for port in each.asset.port for profile in port.profile):
        if not isinstance(profile, esdl.DateTimeProfile):
            continue
        asked_mwh = read_profile(times, end, profile)["values"].sum() * step_s / J_PER_MWH
        if each.heat_mwh < (1 - SHORTAGE_SHARE) * asked_mwh:
            text = f"got {each.heat_mwh:.2f} of {asked_mwh:.2f} MWh: the producers or its own power are too small"
            yield EsdlMessage(text, MessageSeverity.WARNING, each.asset.id)


if __name__ == "__main__":
    initialize_worker(["simulator"], simulate)
