<?xml version="1.0" encoding="UTF-8"?>
<esdl:EnergySystem xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:esdl="http://www.tno.nl/esdl" id="elzermeer" name="Warmtenet Elzermeer" esdlVersion="v2401" version="1">
  <energySystemInformation xsi:type="esdl:EnergySystemInformation" id="elzermeer-information">
    <carriers xsi:type="esdl:Carriers" id="elzermeer-carriers">
      <carrier xsi:type="esdl:HeatCommodity" id="supply" name="Supply" supplyTemperature="75.0"/>
      <carrier xsi:type="esdl:HeatCommodity" id="return" name="Return" returnTemperature="45.0"/>
    </carriers>
  </energySystemInformation>
  <instance xsi:type="esdl:Instance" id="elzermeer-instance" name="Today">
    <area xsi:type="esdl:Area" id="elzermeer-area" name="Elzermeer">
      <asset xsi:type="esdl:Joint" id="main-0-supply" name="Centrale">
        <port xsi:type="esdl:InPort" id="main-0-supply-in" name="In" connectedTo="well-supply-out bakery-supply-out heat-pump-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-0-supply-out" name="Out" connectedTo="buffer-in main-pipe-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6134" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-0-return" name="Centrale">
        <port xsi:type="esdl:InPort" id="main-0-return-in" name="In" connectedTo="buffer-out main-pipe-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-0-return-out" name="Out" connectedTo="well-return-in bakery-return-in heat-pump-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.6134148" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:GeothermalSource" id="well" name="Aardwarmtebron De Diepte" power="9000000">
        <port xsi:type="esdl:InPort" id="well-in" name="In" connectedTo="well-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="well-out" name="Out" connectedTo="well-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5715604" lon="5.6095527" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="well-supply" name="Aardwarmtebron De Diepte" diameter="DN300" length="266.8" innerDiameter="0.3127" outerDiameter="0.45">
        <port xsi:type="esdl:InPort" id="well-supply-in" name="In" connectedTo="well-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="well-supply-out" name="Out" connectedTo="main-0-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5715604" lon="5.6095527"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6134"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="well-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0056">
            <matter xsi:type="esdl:Material" id="well-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.06005">
            <matter xsi:type="esdl:Material" id="well-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="well-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="well-return" name="Aardwarmtebron De Diepte" diameter="DN300" length="268" innerDiameter="0.3127" outerDiameter="0.45">
        <port xsi:type="esdl:InPort" id="well-return-in" name="In" connectedTo="main-0-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="well-return-out" name="Out" connectedTo="well-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6134148"/>
          <point xsi:type="esdl:Point" lat="52.5715604" lon="5.6095527"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="well-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0056">
            <matter xsi:type="esdl:Material" id="well-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.06005">
            <matter xsi:type="esdl:Material" id="well-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="well-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:ResidualHeatSource" id="bakery" name="Restwarmte bakkerij Crème" power="2500000">
        <port xsi:type="esdl:InPort" id="bakery-in" name="In" connectedTo="bakery-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="bakery-out" name="Out" connectedTo="bakery-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5715604" lon="5.6104406" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="bakery-supply" name="Restwarmte bakkerij Crème" diameter="DN150" length="208.8" innerDiameter="0.1603" outerDiameter="0.25">
        <port xsi:type="esdl:InPort" id="bakery-supply-in" name="In" connectedTo="bakery-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="bakery-supply-out" name="Out" connectedTo="main-0-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5715604" lon="5.6104406"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6134"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="bakery-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.004">
            <matter xsi:type="esdl:Material" id="bakery-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03785">
            <matter xsi:type="esdl:Material" id="bakery-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="bakery-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="bakery-return" name="Restwarmte bakkerij Crème" diameter="DN150" length="210.1" innerDiameter="0.1603" outerDiameter="0.25">
        <port xsi:type="esdl:InPort" id="bakery-return-in" name="In" connectedTo="main-0-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="bakery-return-out" name="Out" connectedTo="bakery-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6134148"/>
          <point xsi:type="esdl:Point" lat="52.5715604" lon="5.6104406"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="bakery-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.004">
            <matter xsi:type="esdl:Material" id="bakery-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03785">
            <matter xsi:type="esdl:Material" id="bakery-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="bakery-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatPump" id="heat-pump" name="Warmtepomp gemaal" power="1500000" COP="4.2">
        <port xsi:type="esdl:InPort" id="heat-pump-in" name="In" connectedTo="heat-pump-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="heat-pump-out" name="Out" connectedTo="heat-pump-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5715604" lon="5.6113284" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="heat-pump-supply" name="Warmtepomp gemaal" diameter="DN125" length="152.3" innerDiameter="0.1325" outerDiameter="0.225">
        <port xsi:type="esdl:InPort" id="heat-pump-supply-in" name="In" connectedTo="heat-pump-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="heat-pump-supply-out" name="Out" connectedTo="main-0-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5715604" lon="5.6113284"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6134"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="heat-pump-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="heat-pump-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03965">
            <matter xsi:type="esdl:Material" id="heat-pump-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="heat-pump-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="heat-pump-return" name="Warmtepomp gemaal" diameter="DN125" length="153.6" innerDiameter="0.1325" outerDiameter="0.225">
        <port xsi:type="esdl:InPort" id="heat-pump-return-in" name="In" connectedTo="main-0-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="heat-pump-return-out" name="Out" connectedTo="heat-pump-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6134148"/>
          <point xsi:type="esdl:Point" lat="52.5715604" lon="5.6113284"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="heat-pump-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="heat-pump-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03965">
            <matter xsi:type="esdl:Material" id="heat-pump-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="heat-pump-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatStorage" id="buffer" name="Buffervat" capacity="180000000000" volume="1500">
        <port xsi:type="esdl:InPort" id="buffer-in" name="In" connectedTo="main-0-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="buffer-out" name="Out" connectedTo="main-0-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5721899" lon="5.613178" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="planned-homes" name="Nieuwbouw Zoë Bakkerplein">
        <port xsi:type="esdl:InPort" id="planned-homes-in" name="In" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="planned-homes-out" name="Out" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.640035" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-1-supply" name="Hoofdleiding bij Kastanjelaan">
        <port xsi:type="esdl:InPort" id="main-1-supply-in" name="In" connectedTo="main-pipe-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-1-supply-out" name="Out" connectedTo="pipe-1-1-supply-in main-pipe-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6154716" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-1-return" name="Hoofdleiding bij Kastanjelaan">
        <port xsi:type="esdl:InPort" id="main-1-return-in" name="In" connectedTo="pipe-1-1-return-out main-pipe-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-1-return-out" name="Out" connectedTo="main-pipe-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.6154864" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-1-supply" name="Hoofdleiding" diameter="DN300" length="140" innerDiameter="0.3127" outerDiameter="0.45">
        <port xsi:type="esdl:InPort" id="main-pipe-1-supply-in" name="In" connectedTo="main-0-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-1-supply-out" name="Out" connectedTo="main-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6134"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6154716"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0056">
            <matter xsi:type="esdl:Material" id="main-pipe-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.06005">
            <matter xsi:type="esdl:Material" id="main-pipe-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-1-return" name="Hoofdleiding" diameter="DN300" length="140" innerDiameter="0.3127" outerDiameter="0.45">
        <port xsi:type="esdl:InPort" id="main-pipe-1-return-in" name="In" connectedTo="main-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-1-return-out" name="Out" connectedTo="main-0-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6154864"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6134148"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0056">
            <matter xsi:type="esdl:Material" id="main-pipe-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.06005">
            <matter xsi:type="esdl:Material" id="main-pipe-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-1-supply" name="Kastanjelaan 1">
        <port xsi:type="esdl:InPort" id="joint-1-1-supply-in" name="In" connectedTo="pipe-1-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-1-1-supply-out" name="Out" connectedTo="service-1-1-supply-in pipe-1-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5725946" lon="5.6154716" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-1-return" name="Kastanjelaan 1">
        <port xsi:type="esdl:InPort" id="joint-1-1-return-in" name="In" connectedTo="service-1-1-return-out pipe-1-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-1-1-return-out" name="Out" connectedTo="pipe-1-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5726036" lon="5.6154864" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-1-supply" name="Kastanjelaan" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-1-1-supply-in" name="In" connectedTo="main-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-1-supply-out" name="Out" connectedTo="joint-1-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6154716"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-1-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-1-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-1-return" name="Kastanjelaan" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-1-1-return-in" name="In" connectedTo="joint-1-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-1-return-out" name="Out" connectedTo="main-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6154864"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-1-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-1-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-1-1" name="Kastanjelaan 1–19" power="90000">
        <port xsi:type="esdl:InPort" id="homes-1-1-in" name="In" connectedTo="service-1-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-1-1-out" name="Out" connectedTo="service-1-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5725946" lon="5.615738" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-1-supply" name="Aansluiting Kastanjelaan" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-1-1-supply-in" name="In" connectedTo="joint-1-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-1-1-supply-out" name="Out" connectedTo="homes-1-1-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.615738"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-1-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-1-return" name="Aansluiting Kastanjelaan" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-1-1-return-in" name="In" connectedTo="homes-1-1-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-1-1-return-out" name="Out" connectedTo="joint-1-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.615738"/>
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-1-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-2-supply" name="Kastanjelaan 2">
        <port xsi:type="esdl:InPort" id="joint-1-2-supply-in" name="In" connectedTo="pipe-1-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-1-2-supply-out" name="Out" connectedTo="service-1-2-supply-in pipe-1-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5730893" lon="5.6154716" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-2-return" name="Kastanjelaan 2">
        <port xsi:type="esdl:InPort" id="joint-1-2-return-in" name="In" connectedTo="service-1-2-return-out pipe-1-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-1-2-return-out" name="Out" connectedTo="pipe-1-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5730982" lon="5.6154864" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-2-supply" name="Kastanjelaan" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-1-2-supply-in" name="In" connectedTo="joint-1-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-2-supply-out" name="Out" connectedTo="joint-1-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6154716"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-1-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-1-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-2-return" name="Kastanjelaan" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-1-2-return-in" name="In" connectedTo="joint-1-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-2-return-out" name="Out" connectedTo="joint-1-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6154864"/>
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-1-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-1-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-1-2" name="Kastanjelaan 21–39" power="65000">
        <port xsi:type="esdl:InPort" id="homes-1-2-in" name="In" connectedTo="service-1-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-1-2-out" name="Out" connectedTo="service-1-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5730893" lon="5.615738" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-2-supply" name="Aansluiting Kastanjelaan" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-1-2-supply-in" name="In" connectedTo="joint-1-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-1-2-supply-out" name="Out" connectedTo="homes-1-2-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.615738"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-1-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-2-return" name="Aansluiting Kastanjelaan" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-1-2-return-in" name="In" connectedTo="homes-1-2-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-1-2-return-out" name="Out" connectedTo="joint-1-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.615738"/>
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-1-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-3-supply" name="Kastanjelaan 3">
        <port xsi:type="esdl:InPort" id="joint-1-3-supply-in" name="In" connectedTo="pipe-1-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-1-3-supply-out" name="Out" connectedTo="service-1-3-supply-in pipe-1-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5735839" lon="5.6154716" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-3-return" name="Kastanjelaan 3">
        <port xsi:type="esdl:InPort" id="joint-1-3-return-in" name="In" connectedTo="service-1-3-return-out pipe-1-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-1-3-return-out" name="Out" connectedTo="pipe-1-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5735929" lon="5.6154864" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-3-supply" name="Kastanjelaan" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-1-3-supply-in" name="In" connectedTo="joint-1-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-3-supply-out" name="Out" connectedTo="joint-1-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6154716"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-1-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-1-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-3-return" name="Kastanjelaan" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-1-3-return-in" name="In" connectedTo="joint-1-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-3-return-out" name="Out" connectedTo="joint-1-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6154864"/>
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-1-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-1-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-1-3" name="Kastanjelaan 41–59" power="60000">
        <port xsi:type="esdl:InPort" id="homes-1-3-in" name="In" connectedTo="service-1-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-1-3-out" name="Out" connectedTo="service-1-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5735839" lon="5.615738" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-3-supply" name="Aansluiting Kastanjelaan" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-1-3-supply-in" name="In" connectedTo="joint-1-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-1-3-supply-out" name="Out" connectedTo="homes-1-3-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.615738"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-1-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-3-return" name="Aansluiting Kastanjelaan" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-1-3-return-in" name="In" connectedTo="homes-1-3-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-1-3-return-out" name="Out" connectedTo="joint-1-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.615738"/>
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-1-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-4-supply" name="Kastanjelaan 4">
        <port xsi:type="esdl:InPort" id="joint-1-4-supply-in" name="In" connectedTo="pipe-1-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-1-4-supply-out" name="Out" connectedTo="service-1-4-supply-in pipe-1-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5740785" lon="5.6154716" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-4-return" name="Kastanjelaan 4">
        <port xsi:type="esdl:InPort" id="joint-1-4-return-in" name="In" connectedTo="service-1-4-return-out pipe-1-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-1-4-return-out" name="Out" connectedTo="pipe-1-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5740875" lon="5.6154864" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-4-supply" name="Kastanjelaan" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-1-4-supply-in" name="In" connectedTo="joint-1-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-4-supply-out" name="Out" connectedTo="joint-1-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6154716"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-1-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-1-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-4-return" name="Kastanjelaan" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-1-4-return-in" name="In" connectedTo="joint-1-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-4-return-out" name="Out" connectedTo="joint-1-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6154864"/>
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-1-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-1-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-1-4" name="Kastanjelaan 61–79" power="170000">
        <port xsi:type="esdl:InPort" id="homes-1-4-in" name="In" connectedTo="service-1-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-1-4-out" name="Out" connectedTo="service-1-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5740785" lon="5.615738" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-4-supply" name="Aansluiting Kastanjelaan" diameter="DN40" length="18" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-1-4-supply-in" name="In" connectedTo="joint-1-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-1-4-supply-out" name="Out" connectedTo="homes-1-4-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.615738"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-1-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-4-return" name="Aansluiting Kastanjelaan" diameter="DN40" length="17" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-1-4-return-in" name="In" connectedTo="homes-1-4-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-1-4-return-out" name="Out" connectedTo="joint-1-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.615738"/>
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-1-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-5-supply" name="Kastanjelaan 5">
        <port xsi:type="esdl:InPort" id="joint-1-5-supply-in" name="In" connectedTo="pipe-1-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-1-5-supply-out" name="Out" connectedTo="service-1-5-supply-in pipe-1-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5745731" lon="5.6154716" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-5-return" name="Kastanjelaan 5">
        <port xsi:type="esdl:InPort" id="joint-1-5-return-in" name="In" connectedTo="service-1-5-return-out pipe-1-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-1-5-return-out" name="Out" connectedTo="pipe-1-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5745821" lon="5.6154864" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-5-supply" name="Kastanjelaan" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-1-5-supply-in" name="In" connectedTo="joint-1-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-5-supply-out" name="Out" connectedTo="joint-1-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6154716"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-1-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-1-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-5-return" name="Kastanjelaan" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-1-5-return-in" name="In" connectedTo="joint-1-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-5-return-out" name="Out" connectedTo="joint-1-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6154864"/>
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-1-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-1-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-1-5" name="Kastanjelaan 81–99" power="100000">
        <port xsi:type="esdl:InPort" id="homes-1-5-in" name="In" connectedTo="service-1-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-1-5-out" name="Out" connectedTo="service-1-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5745731" lon="5.615738" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-5-supply" name="Aansluiting Kastanjelaan" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-1-5-supply-in" name="In" connectedTo="joint-1-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-1-5-supply-out" name="Out" connectedTo="homes-1-5-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.615738"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-1-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-5-return" name="Aansluiting Kastanjelaan" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-1-5-return-in" name="In" connectedTo="homes-1-5-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-1-5-return-out" name="Out" connectedTo="joint-1-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.615738"/>
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-1-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-6-supply" name="Kastanjelaan 6">
        <port xsi:type="esdl:InPort" id="joint-1-6-supply-in" name="In" connectedTo="pipe-1-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-1-6-supply-out" name="Out" connectedTo="service-1-6-supply-in pipe-1-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5750678" lon="5.6154716" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-6-return" name="Kastanjelaan 6">
        <port xsi:type="esdl:InPort" id="joint-1-6-return-in" name="In" connectedTo="service-1-6-return-out pipe-1-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-1-6-return-out" name="Out" connectedTo="pipe-1-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5750768" lon="5.6154864" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-6-supply" name="Kastanjelaan" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-1-6-supply-in" name="In" connectedTo="joint-1-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-6-supply-out" name="Out" connectedTo="joint-1-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6154716"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-1-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-1-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-6-return" name="Kastanjelaan" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-1-6-return-in" name="In" connectedTo="joint-1-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-6-return-out" name="Out" connectedTo="joint-1-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6154864"/>
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-1-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-1-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-1-6" name="Kastanjelaan 101–119" power="80000">
        <port xsi:type="esdl:InPort" id="homes-1-6-in" name="In" connectedTo="service-1-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-1-6-out" name="Out" connectedTo="service-1-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5750678" lon="5.615738" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-6-supply" name="Aansluiting Kastanjelaan" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-1-6-supply-in" name="In" connectedTo="joint-1-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-1-6-supply-out" name="Out" connectedTo="homes-1-6-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.615738"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-1-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-6-return" name="Aansluiting Kastanjelaan" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-1-6-return-in" name="In" connectedTo="homes-1-6-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-1-6-return-out" name="Out" connectedTo="joint-1-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.615738"/>
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-1-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-7-supply" name="Kastanjelaan 7">
        <port xsi:type="esdl:InPort" id="joint-1-7-supply-in" name="In" connectedTo="pipe-1-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-1-7-supply-out" name="Out" connectedTo="service-1-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5755624" lon="5.6154716" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-1-7-return" name="Kastanjelaan 7">
        <port xsi:type="esdl:InPort" id="joint-1-7-return-in" name="In" connectedTo="service-1-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-1-7-return-out" name="Out" connectedTo="pipe-1-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5755714" lon="5.6154864" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-7-supply" name="Kastanjelaan" diameter="DN25" length="55" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="pipe-1-7-supply-in" name="In" connectedTo="joint-1-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-7-supply-out" name="Out" connectedTo="joint-1-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6154716"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-1-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="pipe-1-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-1-7-return" name="Kastanjelaan" diameter="DN25" length="55" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="pipe-1-7-return-in" name="In" connectedTo="joint-1-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-1-7-return-out" name="Out" connectedTo="joint-1-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755714" lon="5.6154864"/>
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-1-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-1-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="pipe-1-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-1-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-1-7" name="Kastanjelaan 121–139" power="75000">
        <port xsi:type="esdl:InPort" id="homes-1-7-in" name="In" connectedTo="service-1-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-1-7-out" name="Out" connectedTo="service-1-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5755624" lon="5.615738" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-7-supply" name="Aansluiting Kastanjelaan" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-1-7-supply-in" name="In" connectedTo="joint-1-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-1-7-supply-out" name="Out" connectedTo="homes-1-7-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.615738"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-1-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-1-7-return" name="Aansluiting Kastanjelaan" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-1-7-return-in" name="In" connectedTo="homes-1-7-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-1-7-return-out" name="Out" connectedTo="joint-1-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.615738"/>
          <point xsi:type="esdl:Point" lat="52.5755714" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-1-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-1-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-1-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-1-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-2-supply" name="Hoofdleiding bij Daniëlstraat">
        <port xsi:type="esdl:InPort" id="main-2-supply-in" name="In" connectedTo="main-pipe-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-2-supply-out" name="Out" connectedTo="pipe-2-1-supply-in main-pipe-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6175432" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-2-return" name="Hoofdleiding bij Daniëlstraat">
        <port xsi:type="esdl:InPort" id="main-2-return-in" name="In" connectedTo="pipe-2-1-return-out main-pipe-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-2-return-out" name="Out" connectedTo="main-pipe-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.617558" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-2-supply" name="Hoofdleiding" diameter="DN300" length="140" innerDiameter="0.3127" outerDiameter="0.45">
        <port xsi:type="esdl:InPort" id="main-pipe-2-supply-in" name="In" connectedTo="main-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-2-supply-out" name="Out" connectedTo="main-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6154716"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6175432"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0056">
            <matter xsi:type="esdl:Material" id="main-pipe-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.06005">
            <matter xsi:type="esdl:Material" id="main-pipe-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-2-return" name="Hoofdleiding" diameter="DN300" length="140" innerDiameter="0.3127" outerDiameter="0.45">
        <port xsi:type="esdl:InPort" id="main-pipe-2-return-in" name="In" connectedTo="main-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-2-return-out" name="Out" connectedTo="main-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.617558"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6154864"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0056">
            <matter xsi:type="esdl:Material" id="main-pipe-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.06005">
            <matter xsi:type="esdl:Material" id="main-pipe-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-1-supply" name="Daniëlstraat 1">
        <port xsi:type="esdl:InPort" id="joint-2-1-supply-in" name="In" connectedTo="pipe-2-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-2-1-supply-out" name="Out" connectedTo="service-2-1-supply-in pipe-2-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.6175432" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-1-return" name="Daniëlstraat 1">
        <port xsi:type="esdl:InPort" id="joint-2-1-return-in" name="In" connectedTo="service-2-1-return-out pipe-2-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-2-1-return-out" name="Out" connectedTo="pipe-2-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716144" lon="5.617558" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-1-supply" name="Daniëlstraat" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-2-1-supply-in" name="In" connectedTo="main-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-1-supply-out" name="Out" connectedTo="joint-2-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6175432"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-2-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-2-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-1-return" name="Daniëlstraat" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-2-1-return-in" name="In" connectedTo="joint-2-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-1-return-out" name="Out" connectedTo="main-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.617558"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-2-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-2-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-2-1" name="Daniëlstraat 1–19" power="105000">
        <port xsi:type="esdl:InPort" id="homes-2-1-in" name="In" connectedTo="service-2-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-2-1-out" name="Out" connectedTo="service-2-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.6178096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-1-supply" name="Aansluiting Daniëlstraat" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-2-1-supply-in" name="In" connectedTo="joint-2-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-2-1-supply-out" name="Out" connectedTo="homes-2-1-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6178096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-2-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-1-return" name="Aansluiting Daniëlstraat" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-2-1-return-in" name="In" connectedTo="homes-2-1-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-2-1-return-out" name="Out" connectedTo="joint-2-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6178096"/>
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-2-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-2-supply" name="Daniëlstraat 2">
        <port xsi:type="esdl:InPort" id="joint-2-2-supply-in" name="In" connectedTo="pipe-2-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-2-2-supply-out" name="Out" connectedTo="service-2-2-supply-in pipe-2-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5711107" lon="5.6175432" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-2-return" name="Daniëlstraat 2">
        <port xsi:type="esdl:InPort" id="joint-2-2-return-in" name="In" connectedTo="service-2-2-return-out pipe-2-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-2-2-return-out" name="Out" connectedTo="pipe-2-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5711197" lon="5.617558" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-2-supply" name="Daniëlstraat" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-2-2-supply-in" name="In" connectedTo="joint-2-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-2-supply-out" name="Out" connectedTo="joint-2-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6175432"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-2-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-2-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-2-return" name="Daniëlstraat" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-2-2-return-in" name="In" connectedTo="joint-2-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-2-return-out" name="Out" connectedTo="joint-2-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.617558"/>
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-2-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-2-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-2-2" name="Daniëlstraat 21–39" power="65000">
        <port xsi:type="esdl:InPort" id="homes-2-2-in" name="In" connectedTo="service-2-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-2-2-out" name="Out" connectedTo="service-2-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5711107" lon="5.6178096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-2-supply" name="Aansluiting Daniëlstraat" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-2-2-supply-in" name="In" connectedTo="joint-2-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-2-2-supply-out" name="Out" connectedTo="homes-2-2-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6178096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-2-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-2-return" name="Aansluiting Daniëlstraat" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-2-2-return-in" name="In" connectedTo="homes-2-2-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-2-2-return-out" name="Out" connectedTo="joint-2-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6178096"/>
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-2-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-3-supply" name="Daniëlstraat 3">
        <port xsi:type="esdl:InPort" id="joint-2-3-supply-in" name="In" connectedTo="pipe-2-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-2-3-supply-out" name="Out" connectedTo="service-2-3-supply-in pipe-2-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5706161" lon="5.6175432" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-3-return" name="Daniëlstraat 3">
        <port xsi:type="esdl:InPort" id="joint-2-3-return-in" name="In" connectedTo="service-2-3-return-out pipe-2-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-2-3-return-out" name="Out" connectedTo="pipe-2-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5706251" lon="5.617558" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-3-supply" name="Daniëlstraat" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-2-3-supply-in" name="In" connectedTo="joint-2-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-3-supply-out" name="Out" connectedTo="joint-2-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6175432"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-2-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-2-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-3-return" name="Daniëlstraat" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-2-3-return-in" name="In" connectedTo="joint-2-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-3-return-out" name="Out" connectedTo="joint-2-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.617558"/>
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-2-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-2-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-2-3" name="Daniëlstraat 41–59" power="85000">
        <port xsi:type="esdl:InPort" id="homes-2-3-in" name="In" connectedTo="service-2-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-2-3-out" name="Out" connectedTo="service-2-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5706161" lon="5.6178096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-3-supply" name="Aansluiting Daniëlstraat" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-2-3-supply-in" name="In" connectedTo="joint-2-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-2-3-supply-out" name="Out" connectedTo="homes-2-3-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6178096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-2-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-3-return" name="Aansluiting Daniëlstraat" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-2-3-return-in" name="In" connectedTo="homes-2-3-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-2-3-return-out" name="Out" connectedTo="joint-2-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6178096"/>
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-2-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-4-supply" name="Daniëlstraat 4">
        <port xsi:type="esdl:InPort" id="joint-2-4-supply-in" name="In" connectedTo="pipe-2-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-2-4-supply-out" name="Out" connectedTo="service-2-4-supply-in pipe-2-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5701215" lon="5.6175432" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-4-return" name="Daniëlstraat 4">
        <port xsi:type="esdl:InPort" id="joint-2-4-return-in" name="In" connectedTo="service-2-4-return-out pipe-2-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-2-4-return-out" name="Out" connectedTo="pipe-2-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5701305" lon="5.617558" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-4-supply" name="Daniëlstraat" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-2-4-supply-in" name="In" connectedTo="joint-2-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-4-supply-out" name="Out" connectedTo="joint-2-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6175432"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-2-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-2-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-4-return" name="Daniëlstraat" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-2-4-return-in" name="In" connectedTo="joint-2-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-4-return-out" name="Out" connectedTo="joint-2-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.617558"/>
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-2-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-2-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-2-4" name="Daniëlstraat 61–79" power="165000">
        <port xsi:type="esdl:InPort" id="homes-2-4-in" name="In" connectedTo="service-2-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-2-4-out" name="Out" connectedTo="service-2-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5701215" lon="5.6178096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-4-supply" name="Aansluiting Daniëlstraat" diameter="DN40" length="18" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-2-4-supply-in" name="In" connectedTo="joint-2-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-2-4-supply-out" name="Out" connectedTo="homes-2-4-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6178096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-2-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-4-return" name="Aansluiting Daniëlstraat" diameter="DN40" length="17" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-2-4-return-in" name="In" connectedTo="homes-2-4-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-2-4-return-out" name="Out" connectedTo="joint-2-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6178096"/>
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-2-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-5-supply" name="Daniëlstraat 5">
        <port xsi:type="esdl:InPort" id="joint-2-5-supply-in" name="In" connectedTo="pipe-2-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-2-5-supply-out" name="Out" connectedTo="service-2-5-supply-in pipe-2-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5696269" lon="5.6175432" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-5-return" name="Daniëlstraat 5">
        <port xsi:type="esdl:InPort" id="joint-2-5-return-in" name="In" connectedTo="service-2-5-return-out pipe-2-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-2-5-return-out" name="Out" connectedTo="pipe-2-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5696359" lon="5.617558" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-5-supply" name="Daniëlstraat" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-2-5-supply-in" name="In" connectedTo="joint-2-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-5-supply-out" name="Out" connectedTo="joint-2-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6175432"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-2-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-2-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-5-return" name="Daniëlstraat" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-2-5-return-in" name="In" connectedTo="joint-2-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-5-return-out" name="Out" connectedTo="joint-2-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.617558"/>
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-2-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-2-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-2-5" name="Daniëlstraat 81–99" power="140000">
        <port xsi:type="esdl:InPort" id="homes-2-5-in" name="In" connectedTo="service-2-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-2-5-out" name="Out" connectedTo="service-2-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5696269" lon="5.6178096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-5-supply" name="Aansluiting Daniëlstraat" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-2-5-supply-in" name="In" connectedTo="joint-2-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-2-5-supply-out" name="Out" connectedTo="homes-2-5-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6178096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-2-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-5-return" name="Aansluiting Daniëlstraat" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-2-5-return-in" name="In" connectedTo="homes-2-5-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-2-5-return-out" name="Out" connectedTo="joint-2-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6178096"/>
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-2-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-6-supply" name="Daniëlstraat 6">
        <port xsi:type="esdl:InPort" id="joint-2-6-supply-in" name="In" connectedTo="pipe-2-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-2-6-supply-out" name="Out" connectedTo="service-2-6-supply-in pipe-2-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5691322" lon="5.6175432" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-6-return" name="Daniëlstraat 6">
        <port xsi:type="esdl:InPort" id="joint-2-6-return-in" name="In" connectedTo="service-2-6-return-out pipe-2-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-2-6-return-out" name="Out" connectedTo="pipe-2-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5691412" lon="5.617558" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-6-supply" name="Daniëlstraat" diameter="DN40" length="55" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-2-6-supply-in" name="In" connectedTo="joint-2-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-6-supply-out" name="Out" connectedTo="joint-2-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6175432"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-2-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="pipe-2-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-6-return" name="Daniëlstraat" diameter="DN40" length="55" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-2-6-return-in" name="In" connectedTo="joint-2-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-6-return-out" name="Out" connectedTo="joint-2-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.617558"/>
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-2-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="pipe-2-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-2-6" name="Daniëlstraat 101–119" power="125000">
        <port xsi:type="esdl:InPort" id="homes-2-6-in" name="In" connectedTo="service-2-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-2-6-out" name="Out" connectedTo="service-2-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5691322" lon="5.6178096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-6-supply" name="Aansluiting Daniëlstraat" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-2-6-supply-in" name="In" connectedTo="joint-2-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-2-6-supply-out" name="Out" connectedTo="homes-2-6-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6178096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-2-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-6-return" name="Aansluiting Daniëlstraat" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-2-6-return-in" name="In" connectedTo="homes-2-6-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-2-6-return-out" name="Out" connectedTo="joint-2-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6178096"/>
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-2-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-7-supply" name="Daniëlstraat 7">
        <port xsi:type="esdl:InPort" id="joint-2-7-supply-in" name="In" connectedTo="pipe-2-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-2-7-supply-out" name="Out" connectedTo="service-2-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5686376" lon="5.6175432" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-2-7-return" name="Daniëlstraat 7">
        <port xsi:type="esdl:InPort" id="joint-2-7-return-in" name="In" connectedTo="service-2-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-2-7-return-out" name="Out" connectedTo="pipe-2-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5686466" lon="5.617558" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-7-supply" name="Daniëlstraat" diameter="DN25" length="55" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="pipe-2-7-supply-in" name="In" connectedTo="joint-2-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-7-supply-out" name="Out" connectedTo="joint-2-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6175432"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-2-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="pipe-2-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-2-7-return" name="Daniëlstraat" diameter="DN25" length="55" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="pipe-2-7-return-in" name="In" connectedTo="joint-2-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-2-7-return-out" name="Out" connectedTo="joint-2-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686466" lon="5.617558"/>
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-2-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-2-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="pipe-2-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-2-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-2-7" name="Daniëlstraat 121–139" power="70000">
        <port xsi:type="esdl:InPort" id="homes-2-7-in" name="In" connectedTo="service-2-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-2-7-out" name="Out" connectedTo="service-2-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5686376" lon="5.6178096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-7-supply" name="Aansluiting Daniëlstraat" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-2-7-supply-in" name="In" connectedTo="joint-2-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-2-7-supply-out" name="Out" connectedTo="homes-2-7-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6178096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-2-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-2-7-return" name="Aansluiting Daniëlstraat" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-2-7-return-in" name="In" connectedTo="homes-2-7-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-2-7-return-out" name="Out" connectedTo="joint-2-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6178096"/>
          <point xsi:type="esdl:Point" lat="52.5686466" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-2-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-2-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-2-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-2-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-3-supply" name="Hoofdleiding bij Molenpad">
        <port xsi:type="esdl:InPort" id="main-3-supply-in" name="In" connectedTo="main-pipe-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-3-supply-out" name="Out" connectedTo="pipe-3-1-supply-in main-pipe-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6196148" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-3-return" name="Hoofdleiding bij Molenpad">
        <port xsi:type="esdl:InPort" id="main-3-return-in" name="In" connectedTo="pipe-3-1-return-out main-pipe-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-3-return-out" name="Out" connectedTo="main-pipe-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.6196296" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-3-supply" name="Hoofdleiding" diameter="DN300" length="140" innerDiameter="0.3127" outerDiameter="0.45">
        <port xsi:type="esdl:InPort" id="main-pipe-3-supply-in" name="In" connectedTo="main-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-3-supply-out" name="Out" connectedTo="main-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6175432"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6196148"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0056">
            <matter xsi:type="esdl:Material" id="main-pipe-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.06005">
            <matter xsi:type="esdl:Material" id="main-pipe-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-3-return" name="Hoofdleiding" diameter="DN300" length="140" innerDiameter="0.3127" outerDiameter="0.45">
        <port xsi:type="esdl:InPort" id="main-pipe-3-return-in" name="In" connectedTo="main-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-3-return-out" name="Out" connectedTo="main-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6196296"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.617558"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0056">
            <matter xsi:type="esdl:Material" id="main-pipe-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.06005">
            <matter xsi:type="esdl:Material" id="main-pipe-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-1-supply" name="Molenpad 1">
        <port xsi:type="esdl:InPort" id="joint-3-1-supply-in" name="In" connectedTo="pipe-3-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-3-1-supply-out" name="Out" connectedTo="service-3-1-supply-in pipe-3-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5725946" lon="5.6196148" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-1-return" name="Molenpad 1">
        <port xsi:type="esdl:InPort" id="joint-3-1-return-in" name="In" connectedTo="service-3-1-return-out pipe-3-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-3-1-return-out" name="Out" connectedTo="pipe-3-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5726036" lon="5.6196296" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-1-supply" name="Molenpad" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-3-1-supply-in" name="In" connectedTo="main-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-1-supply-out" name="Out" connectedTo="joint-3-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6196148"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-3-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-3-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-1-return" name="Molenpad" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-3-1-return-in" name="In" connectedTo="joint-3-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-1-return-out" name="Out" connectedTo="main-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6196296"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-3-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-3-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-3-1" name="Molenpad 1–19" power="70000">
        <port xsi:type="esdl:InPort" id="homes-3-1-in" name="In" connectedTo="service-3-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-3-1-out" name="Out" connectedTo="service-3-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5725946" lon="5.6198812" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-1-supply" name="Aansluiting Molenpad" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-3-1-supply-in" name="In" connectedTo="joint-3-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-3-1-supply-out" name="Out" connectedTo="homes-3-1-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6198812"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-3-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-1-return" name="Aansluiting Molenpad" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-3-1-return-in" name="In" connectedTo="homes-3-1-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-3-1-return-out" name="Out" connectedTo="joint-3-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6198812"/>
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-3-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-2-supply" name="Molenpad 2">
        <port xsi:type="esdl:InPort" id="joint-3-2-supply-in" name="In" connectedTo="pipe-3-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-3-2-supply-out" name="Out" connectedTo="service-3-2-supply-in pipe-3-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5730893" lon="5.6196148" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-2-return" name="Molenpad 2">
        <port xsi:type="esdl:InPort" id="joint-3-2-return-in" name="In" connectedTo="service-3-2-return-out pipe-3-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-3-2-return-out" name="Out" connectedTo="pipe-3-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5730982" lon="5.6196296" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-2-supply" name="Molenpad" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-3-2-supply-in" name="In" connectedTo="joint-3-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-2-supply-out" name="Out" connectedTo="joint-3-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6196148"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-3-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-3-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-2-return" name="Molenpad" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-3-2-return-in" name="In" connectedTo="joint-3-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-2-return-out" name="Out" connectedTo="joint-3-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6196296"/>
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-3-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-3-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-3-2" name="Molenpad 21–39" power="160000">
        <port xsi:type="esdl:InPort" id="homes-3-2-in" name="In" connectedTo="service-3-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-3-2-out" name="Out" connectedTo="service-3-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5730893" lon="5.6198812" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-2-supply" name="Aansluiting Molenpad" diameter="DN40" length="18" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-3-2-supply-in" name="In" connectedTo="joint-3-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-3-2-supply-out" name="Out" connectedTo="homes-3-2-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6198812"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-3-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-2-return" name="Aansluiting Molenpad" diameter="DN40" length="17" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-3-2-return-in" name="In" connectedTo="homes-3-2-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-3-2-return-out" name="Out" connectedTo="joint-3-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6198812"/>
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-3-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-3-supply" name="Molenpad 3">
        <port xsi:type="esdl:InPort" id="joint-3-3-supply-in" name="In" connectedTo="pipe-3-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-3-3-supply-out" name="Out" connectedTo="service-3-3-supply-in pipe-3-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5735839" lon="5.6196148" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-3-return" name="Molenpad 3">
        <port xsi:type="esdl:InPort" id="joint-3-3-return-in" name="In" connectedTo="service-3-3-return-out pipe-3-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-3-3-return-out" name="Out" connectedTo="pipe-3-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5735929" lon="5.6196296" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-3-supply" name="Molenpad" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-3-3-supply-in" name="In" connectedTo="joint-3-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-3-supply-out" name="Out" connectedTo="joint-3-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6196148"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-3-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-3-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-3-return" name="Molenpad" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-3-3-return-in" name="In" connectedTo="joint-3-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-3-return-out" name="Out" connectedTo="joint-3-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6196296"/>
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-3-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-3-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-3-3" name="Molenpad 41–59" power="140000">
        <port xsi:type="esdl:InPort" id="homes-3-3-in" name="In" connectedTo="service-3-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-3-3-out" name="Out" connectedTo="service-3-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5735839" lon="5.6198812" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-3-supply" name="Aansluiting Molenpad" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-3-3-supply-in" name="In" connectedTo="joint-3-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-3-3-supply-out" name="Out" connectedTo="homes-3-3-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6198812"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-3-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-3-return" name="Aansluiting Molenpad" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-3-3-return-in" name="In" connectedTo="homes-3-3-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-3-3-return-out" name="Out" connectedTo="joint-3-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6198812"/>
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-3-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-4-supply" name="Molenpad 4">
        <port xsi:type="esdl:InPort" id="joint-3-4-supply-in" name="In" connectedTo="pipe-3-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-3-4-supply-out" name="Out" connectedTo="service-3-4-supply-in pipe-3-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5740785" lon="5.6196148" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-4-return" name="Molenpad 4">
        <port xsi:type="esdl:InPort" id="joint-3-4-return-in" name="In" connectedTo="service-3-4-return-out pipe-3-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-3-4-return-out" name="Out" connectedTo="pipe-3-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5740875" lon="5.6196296" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-4-supply" name="Molenpad" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-3-4-supply-in" name="In" connectedTo="joint-3-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-4-supply-out" name="Out" connectedTo="joint-3-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6196148"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-3-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-3-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-4-return" name="Molenpad" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-3-4-return-in" name="In" connectedTo="joint-3-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-4-return-out" name="Out" connectedTo="joint-3-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6196296"/>
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-3-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-3-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-3-4" name="Molenpad 61–79" power="80000">
        <port xsi:type="esdl:InPort" id="homes-3-4-in" name="In" connectedTo="service-3-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-3-4-out" name="Out" connectedTo="service-3-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5740785" lon="5.6198812" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-4-supply" name="Aansluiting Molenpad" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-3-4-supply-in" name="In" connectedTo="joint-3-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-3-4-supply-out" name="Out" connectedTo="homes-3-4-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6198812"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-3-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-4-return" name="Aansluiting Molenpad" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-3-4-return-in" name="In" connectedTo="homes-3-4-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-3-4-return-out" name="Out" connectedTo="joint-3-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6198812"/>
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-3-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-5-supply" name="Molenpad 5">
        <port xsi:type="esdl:InPort" id="joint-3-5-supply-in" name="In" connectedTo="pipe-3-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-3-5-supply-out" name="Out" connectedTo="service-3-5-supply-in pipe-3-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5745731" lon="5.6196148" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-5-return" name="Molenpad 5">
        <port xsi:type="esdl:InPort" id="joint-3-5-return-in" name="In" connectedTo="service-3-5-return-out pipe-3-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-3-5-return-out" name="Out" connectedTo="pipe-3-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5745821" lon="5.6196296" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-5-supply" name="Molenpad" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-3-5-supply-in" name="In" connectedTo="joint-3-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-5-supply-out" name="Out" connectedTo="joint-3-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6196148"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-3-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-3-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-5-return" name="Molenpad" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-3-5-return-in" name="In" connectedTo="joint-3-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-5-return-out" name="Out" connectedTo="joint-3-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6196296"/>
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-3-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-3-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-3-5" name="Molenpad 81–99" power="75000">
        <port xsi:type="esdl:InPort" id="homes-3-5-in" name="In" connectedTo="service-3-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-3-5-out" name="Out" connectedTo="service-3-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5745731" lon="5.6198812" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-5-supply" name="Aansluiting Molenpad" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-3-5-supply-in" name="In" connectedTo="joint-3-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-3-5-supply-out" name="Out" connectedTo="homes-3-5-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6198812"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-3-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-5-return" name="Aansluiting Molenpad" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-3-5-return-in" name="In" connectedTo="homes-3-5-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-3-5-return-out" name="Out" connectedTo="joint-3-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6198812"/>
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-3-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-6-supply" name="Molenpad 6">
        <port xsi:type="esdl:InPort" id="joint-3-6-supply-in" name="In" connectedTo="pipe-3-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-3-6-supply-out" name="Out" connectedTo="service-3-6-supply-in pipe-3-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5750678" lon="5.6196148" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-6-return" name="Molenpad 6">
        <port xsi:type="esdl:InPort" id="joint-3-6-return-in" name="In" connectedTo="service-3-6-return-out pipe-3-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-3-6-return-out" name="Out" connectedTo="pipe-3-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5750768" lon="5.6196296" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-6-supply" name="Molenpad" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-3-6-supply-in" name="In" connectedTo="joint-3-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-6-supply-out" name="Out" connectedTo="joint-3-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6196148"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-3-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-3-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-6-return" name="Molenpad" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-3-6-return-in" name="In" connectedTo="joint-3-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-6-return-out" name="Out" connectedTo="joint-3-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6196296"/>
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-3-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-3-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-3-6" name="Molenpad 101–119" power="165000">
        <port xsi:type="esdl:InPort" id="homes-3-6-in" name="In" connectedTo="service-3-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-3-6-out" name="Out" connectedTo="service-3-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5750678" lon="5.6198812" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-6-supply" name="Aansluiting Molenpad" diameter="DN40" length="18" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-3-6-supply-in" name="In" connectedTo="joint-3-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-3-6-supply-out" name="Out" connectedTo="homes-3-6-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6198812"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-3-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-6-return" name="Aansluiting Molenpad" diameter="DN40" length="17" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-3-6-return-in" name="In" connectedTo="homes-3-6-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-3-6-return-out" name="Out" connectedTo="joint-3-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6198812"/>
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-3-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-7-supply" name="Molenpad 7">
        <port xsi:type="esdl:InPort" id="joint-3-7-supply-in" name="In" connectedTo="pipe-3-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-3-7-supply-out" name="Out" connectedTo="service-3-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5755624" lon="5.6196148" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-3-7-return" name="Molenpad 7">
        <port xsi:type="esdl:InPort" id="joint-3-7-return-in" name="In" connectedTo="service-3-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-3-7-return-out" name="Out" connectedTo="pipe-3-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5755714" lon="5.6196296" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-7-supply" name="Molenpad" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-3-7-supply-in" name="In" connectedTo="joint-3-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-7-supply-out" name="Out" connectedTo="joint-3-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6196148"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-3-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-3-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-3-7-return" name="Molenpad" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-3-7-return-in" name="In" connectedTo="joint-3-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-3-7-return-out" name="Out" connectedTo="joint-3-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755714" lon="5.6196296"/>
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-3-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-3-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-3-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-3-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-3-7" name="Molenpad 121–139" power="100000">
        <port xsi:type="esdl:InPort" id="homes-3-7-in" name="In" connectedTo="service-3-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-3-7-out" name="Out" connectedTo="service-3-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5755624" lon="5.6198812" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-7-supply" name="Aansluiting Molenpad" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-3-7-supply-in" name="In" connectedTo="joint-3-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-3-7-supply-out" name="Out" connectedTo="homes-3-7-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6198812"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-3-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-3-7-return" name="Aansluiting Molenpad" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-3-7-return-in" name="In" connectedTo="homes-3-7-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-3-7-return-out" name="Out" connectedTo="joint-3-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6198812"/>
          <point xsi:type="esdl:Point" lat="52.5755714" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-3-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-3-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-3-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-3-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-4-supply" name="Hoofdleiding bij Kroonprinslaan">
        <port xsi:type="esdl:InPort" id="main-4-supply-in" name="In" connectedTo="main-pipe-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-4-supply-out" name="Out" connectedTo="pipe-4-1-supply-in main-pipe-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6216865" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-4-return" name="Hoofdleiding bij Kroonprinslaan">
        <port xsi:type="esdl:InPort" id="main-4-return-in" name="In" connectedTo="pipe-4-1-return-out main-pipe-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-4-return-out" name="Out" connectedTo="main-pipe-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.6217013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-4-supply" name="Hoofdleiding" diameter="DN250" length="140" innerDiameter="0.263" outerDiameter="0.4">
        <port xsi:type="esdl:InPort" id="main-pipe-4-supply-in" name="In" connectedTo="main-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-4-supply-out" name="Out" connectedTo="main-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6196148"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6216865"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.005">
            <matter xsi:type="esdl:Material" id="main-pipe-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0605">
            <matter xsi:type="esdl:Material" id="main-pipe-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-4-return" name="Hoofdleiding" diameter="DN250" length="140" innerDiameter="0.263" outerDiameter="0.4">
        <port xsi:type="esdl:InPort" id="main-pipe-4-return-in" name="In" connectedTo="main-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-4-return-out" name="Out" connectedTo="main-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6217013"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6196296"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.005">
            <matter xsi:type="esdl:Material" id="main-pipe-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0605">
            <matter xsi:type="esdl:Material" id="main-pipe-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-1-supply" name="Kroonprinslaan 1">
        <port xsi:type="esdl:InPort" id="joint-4-1-supply-in" name="In" connectedTo="pipe-4-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-4-1-supply-out" name="Out" connectedTo="service-4-1-supply-in pipe-4-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.6216865" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-1-return" name="Kroonprinslaan 1">
        <port xsi:type="esdl:InPort" id="joint-4-1-return-in" name="In" connectedTo="service-4-1-return-out pipe-4-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-4-1-return-out" name="Out" connectedTo="pipe-4-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716144" lon="5.6217013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-1-supply" name="Kroonprinslaan" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-4-1-supply-in" name="In" connectedTo="main-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-1-supply-out" name="Out" connectedTo="joint-4-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6216865"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-4-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-4-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-1-return" name="Kroonprinslaan" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-4-1-return-in" name="In" connectedTo="joint-4-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-1-return-out" name="Out" connectedTo="main-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6217013"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-4-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-4-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-4-1" name="Kroonprinslaan 1–19" power="115000">
        <port xsi:type="esdl:InPort" id="homes-4-1-in" name="In" connectedTo="service-4-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-4-1-out" name="Out" connectedTo="service-4-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.6219528" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-1-supply" name="Aansluiting Kroonprinslaan" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-4-1-supply-in" name="In" connectedTo="joint-4-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-4-1-supply-out" name="Out" connectedTo="homes-4-1-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6219528"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-4-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-1-return" name="Aansluiting Kroonprinslaan" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-4-1-return-in" name="In" connectedTo="homes-4-1-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-4-1-return-out" name="Out" connectedTo="joint-4-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6219528"/>
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-4-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-2-supply" name="Kroonprinslaan 2">
        <port xsi:type="esdl:InPort" id="joint-4-2-supply-in" name="In" connectedTo="pipe-4-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-4-2-supply-out" name="Out" connectedTo="service-4-2-supply-in pipe-4-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5711107" lon="5.6216865" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-2-return" name="Kroonprinslaan 2">
        <port xsi:type="esdl:InPort" id="joint-4-2-return-in" name="In" connectedTo="service-4-2-return-out pipe-4-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-4-2-return-out" name="Out" connectedTo="pipe-4-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5711197" lon="5.6217013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-2-supply" name="Kroonprinslaan" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-4-2-supply-in" name="In" connectedTo="joint-4-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-2-supply-out" name="Out" connectedTo="joint-4-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6216865"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-4-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-4-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-2-return" name="Kroonprinslaan" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-4-2-return-in" name="In" connectedTo="joint-4-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-2-return-out" name="Out" connectedTo="joint-4-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6217013"/>
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-4-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-4-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-4-2" name="Kroonprinslaan 21–39" power="155000">
        <port xsi:type="esdl:InPort" id="homes-4-2-in" name="In" connectedTo="service-4-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-4-2-out" name="Out" connectedTo="service-4-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5711107" lon="5.6219528" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-2-supply" name="Aansluiting Kroonprinslaan" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-4-2-supply-in" name="In" connectedTo="joint-4-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-4-2-supply-out" name="Out" connectedTo="homes-4-2-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6219528"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-4-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-2-return" name="Aansluiting Kroonprinslaan" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-4-2-return-in" name="In" connectedTo="homes-4-2-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-4-2-return-out" name="Out" connectedTo="joint-4-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6219528"/>
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-4-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-3-supply" name="Kroonprinslaan 3">
        <port xsi:type="esdl:InPort" id="joint-4-3-supply-in" name="In" connectedTo="pipe-4-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-4-3-supply-out" name="Out" connectedTo="service-4-3-supply-in pipe-4-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5706161" lon="5.6216865" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-3-return" name="Kroonprinslaan 3">
        <port xsi:type="esdl:InPort" id="joint-4-3-return-in" name="In" connectedTo="service-4-3-return-out pipe-4-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-4-3-return-out" name="Out" connectedTo="pipe-4-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5706251" lon="5.6217013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-3-supply" name="Kroonprinslaan" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-4-3-supply-in" name="In" connectedTo="joint-4-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-3-supply-out" name="Out" connectedTo="joint-4-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6216865"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-4-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-4-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-3-return" name="Kroonprinslaan" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-4-3-return-in" name="In" connectedTo="joint-4-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-3-return-out" name="Out" connectedTo="joint-4-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6217013"/>
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-4-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-4-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-4-3" name="Kroonprinslaan 41–59" power="175000">
        <port xsi:type="esdl:InPort" id="homes-4-3-in" name="In" connectedTo="service-4-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-4-3-out" name="Out" connectedTo="service-4-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5706161" lon="5.6219528" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-3-supply" name="Aansluiting Kroonprinslaan" diameter="DN40" length="18" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-4-3-supply-in" name="In" connectedTo="joint-4-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-4-3-supply-out" name="Out" connectedTo="homes-4-3-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6219528"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-4-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-3-return" name="Aansluiting Kroonprinslaan" diameter="DN40" length="17" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-4-3-return-in" name="In" connectedTo="homes-4-3-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-4-3-return-out" name="Out" connectedTo="joint-4-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6219528"/>
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-4-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-4-supply" name="Kroonprinslaan 4">
        <port xsi:type="esdl:InPort" id="joint-4-4-supply-in" name="In" connectedTo="pipe-4-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-4-4-supply-out" name="Out" connectedTo="service-4-4-supply-in pipe-4-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5701215" lon="5.6216865" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-4-return" name="Kroonprinslaan 4">
        <port xsi:type="esdl:InPort" id="joint-4-4-return-in" name="In" connectedTo="service-4-4-return-out pipe-4-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-4-4-return-out" name="Out" connectedTo="pipe-4-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5701305" lon="5.6217013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-4-supply" name="Kroonprinslaan" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-4-4-supply-in" name="In" connectedTo="joint-4-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-4-supply-out" name="Out" connectedTo="joint-4-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6216865"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-4-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-4-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-4-return" name="Kroonprinslaan" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-4-4-return-in" name="In" connectedTo="joint-4-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-4-return-out" name="Out" connectedTo="joint-4-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6217013"/>
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-4-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-4-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-4-4" name="Kroonprinslaan 61–79" power="165000">
        <port xsi:type="esdl:InPort" id="homes-4-4-in" name="In" connectedTo="service-4-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-4-4-out" name="Out" connectedTo="service-4-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5701215" lon="5.6219528" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-4-supply" name="Aansluiting Kroonprinslaan" diameter="DN40" length="18" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-4-4-supply-in" name="In" connectedTo="joint-4-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-4-4-supply-out" name="Out" connectedTo="homes-4-4-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6219528"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-4-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-4-return" name="Aansluiting Kroonprinslaan" diameter="DN40" length="17" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-4-4-return-in" name="In" connectedTo="homes-4-4-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-4-4-return-out" name="Out" connectedTo="joint-4-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6219528"/>
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-4-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-5-supply" name="Kroonprinslaan 5">
        <port xsi:type="esdl:InPort" id="joint-4-5-supply-in" name="In" connectedTo="pipe-4-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-4-5-supply-out" name="Out" connectedTo="service-4-5-supply-in pipe-4-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5696269" lon="5.6216865" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-5-return" name="Kroonprinslaan 5">
        <port xsi:type="esdl:InPort" id="joint-4-5-return-in" name="In" connectedTo="service-4-5-return-out pipe-4-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-4-5-return-out" name="Out" connectedTo="pipe-4-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5696359" lon="5.6217013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-5-supply" name="Kroonprinslaan" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-4-5-supply-in" name="In" connectedTo="joint-4-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-5-supply-out" name="Out" connectedTo="joint-4-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6216865"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-4-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-4-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-5-return" name="Kroonprinslaan" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-4-5-return-in" name="In" connectedTo="joint-4-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-5-return-out" name="Out" connectedTo="joint-4-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6217013"/>
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-4-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-4-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-4-5" name="Kroonprinslaan 81–99" power="135000">
        <port xsi:type="esdl:InPort" id="homes-4-5-in" name="In" connectedTo="service-4-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-4-5-out" name="Out" connectedTo="service-4-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5696269" lon="5.6219528" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-5-supply" name="Aansluiting Kroonprinslaan" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-4-5-supply-in" name="In" connectedTo="joint-4-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-4-5-supply-out" name="Out" connectedTo="homes-4-5-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6219528"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-4-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-5-return" name="Aansluiting Kroonprinslaan" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-4-5-return-in" name="In" connectedTo="homes-4-5-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-4-5-return-out" name="Out" connectedTo="joint-4-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6219528"/>
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-4-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-6-supply" name="Kroonprinslaan 6">
        <port xsi:type="esdl:InPort" id="joint-4-6-supply-in" name="In" connectedTo="pipe-4-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-4-6-supply-out" name="Out" connectedTo="service-4-6-supply-in pipe-4-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5691322" lon="5.6216865" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-6-return" name="Kroonprinslaan 6">
        <port xsi:type="esdl:InPort" id="joint-4-6-return-in" name="In" connectedTo="service-4-6-return-out pipe-4-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-4-6-return-out" name="Out" connectedTo="pipe-4-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5691412" lon="5.6217013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-6-supply" name="Kroonprinslaan" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-4-6-supply-in" name="In" connectedTo="joint-4-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-6-supply-out" name="Out" connectedTo="joint-4-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6216865"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-4-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-4-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-6-return" name="Kroonprinslaan" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-4-6-return-in" name="In" connectedTo="joint-4-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-6-return-out" name="Out" connectedTo="joint-4-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6217013"/>
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-4-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-4-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-4-6" name="Kroonprinslaan 101–119" power="75000">
        <port xsi:type="esdl:InPort" id="homes-4-6-in" name="In" connectedTo="service-4-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-4-6-out" name="Out" connectedTo="service-4-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5691322" lon="5.6219528" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-6-supply" name="Aansluiting Kroonprinslaan" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-4-6-supply-in" name="In" connectedTo="joint-4-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-4-6-supply-out" name="Out" connectedTo="homes-4-6-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6219528"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-4-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-6-return" name="Aansluiting Kroonprinslaan" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-4-6-return-in" name="In" connectedTo="homes-4-6-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-4-6-return-out" name="Out" connectedTo="joint-4-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6219528"/>
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-4-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-7-supply" name="Kroonprinslaan 7">
        <port xsi:type="esdl:InPort" id="joint-4-7-supply-in" name="In" connectedTo="pipe-4-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-4-7-supply-out" name="Out" connectedTo="service-4-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5686376" lon="5.6216865" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-4-7-return" name="Kroonprinslaan 7">
        <port xsi:type="esdl:InPort" id="joint-4-7-return-in" name="In" connectedTo="service-4-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-4-7-return-out" name="Out" connectedTo="pipe-4-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5686466" lon="5.6217013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-7-supply" name="Kroonprinslaan" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-4-7-supply-in" name="In" connectedTo="joint-4-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-7-supply-out" name="Out" connectedTo="joint-4-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6216865"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-4-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-4-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-4-7-return" name="Kroonprinslaan" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-4-7-return-in" name="In" connectedTo="joint-4-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-4-7-return-out" name="Out" connectedTo="joint-4-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686466" lon="5.6217013"/>
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-4-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-4-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-4-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-4-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-4-7" name="Kroonprinslaan 121–139" power="140000">
        <port xsi:type="esdl:InPort" id="homes-4-7-in" name="In" connectedTo="service-4-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-4-7-out" name="Out" connectedTo="service-4-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5686376" lon="5.6219528" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-7-supply" name="Aansluiting Kroonprinslaan" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-4-7-supply-in" name="In" connectedTo="joint-4-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-4-7-supply-out" name="Out" connectedTo="homes-4-7-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6219528"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-4-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-4-7-return" name="Aansluiting Kroonprinslaan" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-4-7-return-in" name="In" connectedTo="homes-4-7-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-4-7-return-out" name="Out" connectedTo="joint-4-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6219528"/>
          <point xsi:type="esdl:Point" lat="52.5686466" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-4-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-4-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-4-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-4-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-5-supply" name="Hoofdleiding bij Oude Veerweg">
        <port xsi:type="esdl:InPort" id="main-5-supply-in" name="In" connectedTo="main-pipe-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-5-supply-out" name="Out" connectedTo="pipe-5-1-supply-in main-pipe-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6237581" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-5-return" name="Hoofdleiding bij Oude Veerweg">
        <port xsi:type="esdl:InPort" id="main-5-return-in" name="In" connectedTo="pipe-5-1-return-out main-pipe-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-5-return-out" name="Out" connectedTo="main-pipe-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.6237729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-5-supply" name="Hoofdleiding" diameter="DN250" length="140" innerDiameter="0.263" outerDiameter="0.4">
        <port xsi:type="esdl:InPort" id="main-pipe-5-supply-in" name="In" connectedTo="main-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-5-supply-out" name="Out" connectedTo="main-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6216865"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6237581"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.005">
            <matter xsi:type="esdl:Material" id="main-pipe-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0605">
            <matter xsi:type="esdl:Material" id="main-pipe-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-5-return" name="Hoofdleiding" diameter="DN250" length="140" innerDiameter="0.263" outerDiameter="0.4">
        <port xsi:type="esdl:InPort" id="main-pipe-5-return-in" name="In" connectedTo="main-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-5-return-out" name="Out" connectedTo="main-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6237729"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6217013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.005">
            <matter xsi:type="esdl:Material" id="main-pipe-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0605">
            <matter xsi:type="esdl:Material" id="main-pipe-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-1-supply" name="Oude Veerweg 1">
        <port xsi:type="esdl:InPort" id="joint-5-1-supply-in" name="In" connectedTo="pipe-5-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-5-1-supply-out" name="Out" connectedTo="service-5-1-supply-in pipe-5-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5725946" lon="5.6237581" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-1-return" name="Oude Veerweg 1">
        <port xsi:type="esdl:InPort" id="joint-5-1-return-in" name="In" connectedTo="service-5-1-return-out pipe-5-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-5-1-return-out" name="Out" connectedTo="pipe-5-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5726036" lon="5.6237729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-1-supply" name="Oude Veerweg" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-5-1-supply-in" name="In" connectedTo="main-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-1-supply-out" name="Out" connectedTo="joint-5-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6237581"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-5-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-5-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-1-return" name="Oude Veerweg" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-5-1-return-in" name="In" connectedTo="joint-5-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-1-return-out" name="Out" connectedTo="main-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6237729"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-5-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-5-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-5-1" name="Oude Veerweg 1–19" power="130000">
        <port xsi:type="esdl:InPort" id="homes-5-1-in" name="In" connectedTo="service-5-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-5-1-out" name="Out" connectedTo="service-5-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5725946" lon="5.6240244" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-1-supply" name="Aansluiting Oude Veerweg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-5-1-supply-in" name="In" connectedTo="joint-5-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-5-1-supply-out" name="Out" connectedTo="homes-5-1-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6240244"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-5-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-1-return" name="Aansluiting Oude Veerweg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-5-1-return-in" name="In" connectedTo="homes-5-1-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-5-1-return-out" name="Out" connectedTo="joint-5-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6240244"/>
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-5-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-2-supply" name="Oude Veerweg 2">
        <port xsi:type="esdl:InPort" id="joint-5-2-supply-in" name="In" connectedTo="pipe-5-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-5-2-supply-out" name="Out" connectedTo="service-5-2-supply-in pipe-5-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5730893" lon="5.6237581" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-2-return" name="Oude Veerweg 2">
        <port xsi:type="esdl:InPort" id="joint-5-2-return-in" name="In" connectedTo="service-5-2-return-out pipe-5-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-5-2-return-out" name="Out" connectedTo="pipe-5-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5730982" lon="5.6237729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-2-supply" name="Oude Veerweg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-5-2-supply-in" name="In" connectedTo="joint-5-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-2-supply-out" name="Out" connectedTo="joint-5-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6237581"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-5-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-5-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-2-return" name="Oude Veerweg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-5-2-return-in" name="In" connectedTo="joint-5-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-2-return-out" name="Out" connectedTo="joint-5-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6237729"/>
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-5-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-5-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-5-2" name="Oude Veerweg 21–39" power="110000">
        <port xsi:type="esdl:InPort" id="homes-5-2-in" name="In" connectedTo="service-5-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-5-2-out" name="Out" connectedTo="service-5-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5730893" lon="5.6240244" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-2-supply" name="Aansluiting Oude Veerweg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-5-2-supply-in" name="In" connectedTo="joint-5-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-5-2-supply-out" name="Out" connectedTo="homes-5-2-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6240244"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-5-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-2-return" name="Aansluiting Oude Veerweg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-5-2-return-in" name="In" connectedTo="homes-5-2-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-5-2-return-out" name="Out" connectedTo="joint-5-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6240244"/>
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-5-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-3-supply" name="Oude Veerweg 3">
        <port xsi:type="esdl:InPort" id="joint-5-3-supply-in" name="In" connectedTo="pipe-5-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-5-3-supply-out" name="Out" connectedTo="service-5-3-supply-in pipe-5-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5735839" lon="5.6237581" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-3-return" name="Oude Veerweg 3">
        <port xsi:type="esdl:InPort" id="joint-5-3-return-in" name="In" connectedTo="service-5-3-return-out pipe-5-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-5-3-return-out" name="Out" connectedTo="pipe-5-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5735929" lon="5.6237729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-3-supply" name="Oude Veerweg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-5-3-supply-in" name="In" connectedTo="joint-5-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-3-supply-out" name="Out" connectedTo="joint-5-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6237581"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-5-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-5-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-3-return" name="Oude Veerweg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-5-3-return-in" name="In" connectedTo="joint-5-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-3-return-out" name="Out" connectedTo="joint-5-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6237729"/>
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-5-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-5-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-5-3" name="Oude Veerweg 41–59" power="85000">
        <port xsi:type="esdl:InPort" id="homes-5-3-in" name="In" connectedTo="service-5-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-5-3-out" name="Out" connectedTo="service-5-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5735839" lon="5.6240244" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-3-supply" name="Aansluiting Oude Veerweg" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-5-3-supply-in" name="In" connectedTo="joint-5-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-5-3-supply-out" name="Out" connectedTo="homes-5-3-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6240244"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-5-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-3-return" name="Aansluiting Oude Veerweg" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-5-3-return-in" name="In" connectedTo="homes-5-3-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-5-3-return-out" name="Out" connectedTo="joint-5-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6240244"/>
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-5-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-4-supply" name="Oude Veerweg 4">
        <port xsi:type="esdl:InPort" id="joint-5-4-supply-in" name="In" connectedTo="pipe-5-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-5-4-supply-out" name="Out" connectedTo="service-5-4-supply-in pipe-5-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5740785" lon="5.6237581" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-4-return" name="Oude Veerweg 4">
        <port xsi:type="esdl:InPort" id="joint-5-4-return-in" name="In" connectedTo="service-5-4-return-out pipe-5-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-5-4-return-out" name="Out" connectedTo="pipe-5-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5740875" lon="5.6237729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-4-supply" name="Oude Veerweg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-5-4-supply-in" name="In" connectedTo="joint-5-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-4-supply-out" name="Out" connectedTo="joint-5-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6237581"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-5-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-5-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-4-return" name="Oude Veerweg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-5-4-return-in" name="In" connectedTo="joint-5-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-4-return-out" name="Out" connectedTo="joint-5-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6237729"/>
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-5-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-5-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-5-4" name="Oude Veerweg 61–79" power="130000">
        <port xsi:type="esdl:InPort" id="homes-5-4-in" name="In" connectedTo="service-5-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-5-4-out" name="Out" connectedTo="service-5-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5740785" lon="5.6240244" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-4-supply" name="Aansluiting Oude Veerweg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-5-4-supply-in" name="In" connectedTo="joint-5-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-5-4-supply-out" name="Out" connectedTo="homes-5-4-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6240244"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-5-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-4-return" name="Aansluiting Oude Veerweg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-5-4-return-in" name="In" connectedTo="homes-5-4-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-5-4-return-out" name="Out" connectedTo="joint-5-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6240244"/>
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-5-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-5-supply" name="Oude Veerweg 5">
        <port xsi:type="esdl:InPort" id="joint-5-5-supply-in" name="In" connectedTo="pipe-5-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-5-5-supply-out" name="Out" connectedTo="service-5-5-supply-in pipe-5-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5745731" lon="5.6237581" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-5-return" name="Oude Veerweg 5">
        <port xsi:type="esdl:InPort" id="joint-5-5-return-in" name="In" connectedTo="service-5-5-return-out pipe-5-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-5-5-return-out" name="Out" connectedTo="pipe-5-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5745821" lon="5.6237729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-5-supply" name="Oude Veerweg" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-5-5-supply-in" name="In" connectedTo="joint-5-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-5-supply-out" name="Out" connectedTo="joint-5-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6237581"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-5-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-5-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-5-return" name="Oude Veerweg" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-5-5-return-in" name="In" connectedTo="joint-5-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-5-return-out" name="Out" connectedTo="joint-5-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6237729"/>
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-5-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-5-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-5-5" name="Oude Veerweg 81–99" power="130000">
        <port xsi:type="esdl:InPort" id="homes-5-5-in" name="In" connectedTo="service-5-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-5-5-out" name="Out" connectedTo="service-5-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5745731" lon="5.6240244" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-5-supply" name="Aansluiting Oude Veerweg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-5-5-supply-in" name="In" connectedTo="joint-5-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-5-5-supply-out" name="Out" connectedTo="homes-5-5-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6240244"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-5-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-5-return" name="Aansluiting Oude Veerweg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-5-5-return-in" name="In" connectedTo="homes-5-5-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-5-5-return-out" name="Out" connectedTo="joint-5-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6240244"/>
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-5-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-6-supply" name="Oude Veerweg 6">
        <port xsi:type="esdl:InPort" id="joint-5-6-supply-in" name="In" connectedTo="pipe-5-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-5-6-supply-out" name="Out" connectedTo="service-5-6-supply-in pipe-5-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5750678" lon="5.6237581" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-6-return" name="Oude Veerweg 6">
        <port xsi:type="esdl:InPort" id="joint-5-6-return-in" name="In" connectedTo="service-5-6-return-out pipe-5-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-5-6-return-out" name="Out" connectedTo="pipe-5-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5750768" lon="5.6237729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-6-supply" name="Oude Veerweg" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-5-6-supply-in" name="In" connectedTo="joint-5-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-6-supply-out" name="Out" connectedTo="joint-5-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6237581"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-5-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-5-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-6-return" name="Oude Veerweg" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-5-6-return-in" name="In" connectedTo="joint-5-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-6-return-out" name="Out" connectedTo="joint-5-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6237729"/>
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-5-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-5-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-5-6" name="Oude Veerweg 101–119" power="145000">
        <port xsi:type="esdl:InPort" id="homes-5-6-in" name="In" connectedTo="service-5-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-5-6-out" name="Out" connectedTo="service-5-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5750678" lon="5.6240244" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-6-supply" name="Aansluiting Oude Veerweg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-5-6-supply-in" name="In" connectedTo="joint-5-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-5-6-supply-out" name="Out" connectedTo="homes-5-6-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6240244"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-5-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-6-return" name="Aansluiting Oude Veerweg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-5-6-return-in" name="In" connectedTo="homes-5-6-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-5-6-return-out" name="Out" connectedTo="joint-5-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6240244"/>
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-5-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-7-supply" name="Oude Veerweg 7">
        <port xsi:type="esdl:InPort" id="joint-5-7-supply-in" name="In" connectedTo="pipe-5-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-5-7-supply-out" name="Out" connectedTo="service-5-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5755624" lon="5.6237581" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-5-7-return" name="Oude Veerweg 7">
        <port xsi:type="esdl:InPort" id="joint-5-7-return-in" name="In" connectedTo="service-5-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-5-7-return-out" name="Out" connectedTo="pipe-5-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5755714" lon="5.6237729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-7-supply" name="Oude Veerweg" diameter="DN40" length="55" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-5-7-supply-in" name="In" connectedTo="joint-5-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-7-supply-out" name="Out" connectedTo="joint-5-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6237581"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-5-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="pipe-5-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-5-7-return" name="Oude Veerweg" diameter="DN40" length="55" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-5-7-return-in" name="In" connectedTo="joint-5-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-5-7-return-out" name="Out" connectedTo="joint-5-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755714" lon="5.6237729"/>
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-5-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-5-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="pipe-5-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-5-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-5-7" name="Oude Veerweg 121–139" power="180000">
        <port xsi:type="esdl:InPort" id="homes-5-7-in" name="In" connectedTo="service-5-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-5-7-out" name="Out" connectedTo="service-5-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5755624" lon="5.6240244" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-7-supply" name="Aansluiting Oude Veerweg" diameter="DN40" length="18" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-5-7-supply-in" name="In" connectedTo="joint-5-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-5-7-supply-out" name="Out" connectedTo="homes-5-7-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6240244"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-5-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-5-7-return" name="Aansluiting Oude Veerweg" diameter="DN40" length="17" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-5-7-return-in" name="In" connectedTo="homes-5-7-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-5-7-return-out" name="Out" connectedTo="joint-5-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6240244"/>
          <point xsi:type="esdl:Point" lat="52.5755714" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-5-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-5-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-5-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-5-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-6-supply" name="Hoofdleiding bij Zoë Bakkerplein">
        <port xsi:type="esdl:InPort" id="main-6-supply-in" name="In" connectedTo="main-pipe-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-6-supply-out" name="Out" connectedTo="pipe-6-1-supply-in main-pipe-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6258297" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-6-return" name="Hoofdleiding bij Zoë Bakkerplein">
        <port xsi:type="esdl:InPort" id="main-6-return-in" name="In" connectedTo="pipe-6-1-return-out main-pipe-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-6-return-out" name="Out" connectedTo="main-pipe-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.6258445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-6-supply" name="Hoofdleiding" diameter="DN250" length="140" innerDiameter="0.263" outerDiameter="0.4">
        <port xsi:type="esdl:InPort" id="main-pipe-6-supply-in" name="In" connectedTo="main-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-6-supply-out" name="Out" connectedTo="main-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6237581"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6258297"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.005">
            <matter xsi:type="esdl:Material" id="main-pipe-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0605">
            <matter xsi:type="esdl:Material" id="main-pipe-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-6-return" name="Hoofdleiding" diameter="DN250" length="140" innerDiameter="0.263" outerDiameter="0.4">
        <port xsi:type="esdl:InPort" id="main-pipe-6-return-in" name="In" connectedTo="main-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-6-return-out" name="Out" connectedTo="main-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6258445"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6237729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.005">
            <matter xsi:type="esdl:Material" id="main-pipe-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0605">
            <matter xsi:type="esdl:Material" id="main-pipe-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-1-supply" name="Zoë Bakkerplein 1">
        <port xsi:type="esdl:InPort" id="joint-6-1-supply-in" name="In" connectedTo="pipe-6-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-6-1-supply-out" name="Out" connectedTo="service-6-1-supply-in pipe-6-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.6258297" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-1-return" name="Zoë Bakkerplein 1">
        <port xsi:type="esdl:InPort" id="joint-6-1-return-in" name="In" connectedTo="service-6-1-return-out pipe-6-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-6-1-return-out" name="Out" connectedTo="pipe-6-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716144" lon="5.6258445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-1-supply" name="Zoë Bakkerplein" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-6-1-supply-in" name="In" connectedTo="main-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-1-supply-out" name="Out" connectedTo="joint-6-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6258297"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-6-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-6-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-1-return" name="Zoë Bakkerplein" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-6-1-return-in" name="In" connectedTo="joint-6-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-1-return-out" name="Out" connectedTo="main-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6258445"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-6-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-6-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-6-1" name="Zoë Bakkerplein 1–19" power="130000">
        <port xsi:type="esdl:InPort" id="homes-6-1-in" name="In" connectedTo="service-6-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-6-1-out" name="Out" connectedTo="service-6-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.626096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-1-supply" name="Aansluiting Zoë Bakkerplein" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-1-supply-in" name="In" connectedTo="joint-6-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-6-1-supply-out" name="Out" connectedTo="homes-6-1-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.626096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-6-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-1-return" name="Aansluiting Zoë Bakkerplein" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-1-return-in" name="In" connectedTo="homes-6-1-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-6-1-return-out" name="Out" connectedTo="joint-6-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.626096"/>
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-6-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-2-supply" name="Zoë Bakkerplein 2">
        <port xsi:type="esdl:InPort" id="joint-6-2-supply-in" name="In" connectedTo="pipe-6-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-6-2-supply-out" name="Out" connectedTo="service-6-2-supply-in pipe-6-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5711107" lon="5.6258297" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-2-return" name="Zoë Bakkerplein 2">
        <port xsi:type="esdl:InPort" id="joint-6-2-return-in" name="In" connectedTo="service-6-2-return-out pipe-6-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-6-2-return-out" name="Out" connectedTo="pipe-6-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5711197" lon="5.6258445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-2-supply" name="Zoë Bakkerplein" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-6-2-supply-in" name="In" connectedTo="joint-6-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-2-supply-out" name="Out" connectedTo="joint-6-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6258297"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-6-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-6-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-2-return" name="Zoë Bakkerplein" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-6-2-return-in" name="In" connectedTo="joint-6-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-2-return-out" name="Out" connectedTo="joint-6-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6258445"/>
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-6-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-6-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-6-2" name="Zoë Bakkerplein 21–39" power="115000">
        <port xsi:type="esdl:InPort" id="homes-6-2-in" name="In" connectedTo="service-6-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-6-2-out" name="Out" connectedTo="service-6-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5711107" lon="5.626096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-2-supply" name="Aansluiting Zoë Bakkerplein" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-2-supply-in" name="In" connectedTo="joint-6-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-6-2-supply-out" name="Out" connectedTo="homes-6-2-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.626096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-6-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-2-return" name="Aansluiting Zoë Bakkerplein" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-2-return-in" name="In" connectedTo="homes-6-2-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-6-2-return-out" name="Out" connectedTo="joint-6-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.626096"/>
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-6-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-3-supply" name="Zoë Bakkerplein 3">
        <port xsi:type="esdl:InPort" id="joint-6-3-supply-in" name="In" connectedTo="pipe-6-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-6-3-supply-out" name="Out" connectedTo="service-6-3-supply-in pipe-6-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5706161" lon="5.6258297" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-3-return" name="Zoë Bakkerplein 3">
        <port xsi:type="esdl:InPort" id="joint-6-3-return-in" name="In" connectedTo="service-6-3-return-out pipe-6-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-6-3-return-out" name="Out" connectedTo="pipe-6-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5706251" lon="5.6258445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-3-supply" name="Zoë Bakkerplein" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-6-3-supply-in" name="In" connectedTo="joint-6-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-3-supply-out" name="Out" connectedTo="joint-6-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6258297"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-6-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-6-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-3-return" name="Zoë Bakkerplein" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-6-3-return-in" name="In" connectedTo="joint-6-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-3-return-out" name="Out" connectedTo="joint-6-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6258445"/>
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-6-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-6-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-6-3" name="Zoë Bakkerplein 41–59" power="130000">
        <port xsi:type="esdl:InPort" id="homes-6-3-in" name="In" connectedTo="service-6-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-6-3-out" name="Out" connectedTo="service-6-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5706161" lon="5.626096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-3-supply" name="Aansluiting Zoë Bakkerplein" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-3-supply-in" name="In" connectedTo="joint-6-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-6-3-supply-out" name="Out" connectedTo="homes-6-3-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.626096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-6-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-3-return" name="Aansluiting Zoë Bakkerplein" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-3-return-in" name="In" connectedTo="homes-6-3-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-6-3-return-out" name="Out" connectedTo="joint-6-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.626096"/>
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-6-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-4-supply" name="Zoë Bakkerplein 4">
        <port xsi:type="esdl:InPort" id="joint-6-4-supply-in" name="In" connectedTo="pipe-6-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-6-4-supply-out" name="Out" connectedTo="service-6-4-supply-in pipe-6-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5701215" lon="5.6258297" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-4-return" name="Zoë Bakkerplein 4">
        <port xsi:type="esdl:InPort" id="joint-6-4-return-in" name="In" connectedTo="service-6-4-return-out pipe-6-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-6-4-return-out" name="Out" connectedTo="pipe-6-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5701305" lon="5.6258445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-4-supply" name="Zoë Bakkerplein" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-6-4-supply-in" name="In" connectedTo="joint-6-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-4-supply-out" name="Out" connectedTo="joint-6-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6258297"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-6-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-6-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-4-return" name="Zoë Bakkerplein" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-6-4-return-in" name="In" connectedTo="joint-6-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-4-return-out" name="Out" connectedTo="joint-6-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6258445"/>
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-6-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-6-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-6-4" name="Zoë Bakkerplein 61–79" power="170000">
        <port xsi:type="esdl:InPort" id="homes-6-4-in" name="In" connectedTo="service-6-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-6-4-out" name="Out" connectedTo="service-6-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5701215" lon="5.626096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-4-supply" name="Aansluiting Zoë Bakkerplein" diameter="DN40" length="18" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-4-supply-in" name="In" connectedTo="joint-6-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-6-4-supply-out" name="Out" connectedTo="homes-6-4-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.626096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-6-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-4-return" name="Aansluiting Zoë Bakkerplein" diameter="DN40" length="17" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-4-return-in" name="In" connectedTo="homes-6-4-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-6-4-return-out" name="Out" connectedTo="joint-6-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.626096"/>
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-6-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-5-supply" name="Zoë Bakkerplein 5">
        <port xsi:type="esdl:InPort" id="joint-6-5-supply-in" name="In" connectedTo="pipe-6-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-6-5-supply-out" name="Out" connectedTo="service-6-5-supply-in pipe-6-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5696269" lon="5.6258297" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-5-return" name="Zoë Bakkerplein 5">
        <port xsi:type="esdl:InPort" id="joint-6-5-return-in" name="In" connectedTo="service-6-5-return-out pipe-6-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-6-5-return-out" name="Out" connectedTo="pipe-6-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5696359" lon="5.6258445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-5-supply" name="Zoë Bakkerplein" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-6-5-supply-in" name="In" connectedTo="joint-6-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-5-supply-out" name="Out" connectedTo="joint-6-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6258297"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-6-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-6-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-5-return" name="Zoë Bakkerplein" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-6-5-return-in" name="In" connectedTo="joint-6-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-5-return-out" name="Out" connectedTo="joint-6-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6258445"/>
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-6-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-6-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-6-5" name="Zoë Bakkerplein 81–99" power="115000">
        <port xsi:type="esdl:InPort" id="homes-6-5-in" name="In" connectedTo="service-6-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-6-5-out" name="Out" connectedTo="service-6-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5696269" lon="5.626096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-5-supply" name="Aansluiting Zoë Bakkerplein" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-5-supply-in" name="In" connectedTo="joint-6-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-6-5-supply-out" name="Out" connectedTo="homes-6-5-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.626096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-6-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-5-return" name="Aansluiting Zoë Bakkerplein" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-5-return-in" name="In" connectedTo="homes-6-5-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-6-5-return-out" name="Out" connectedTo="joint-6-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.626096"/>
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-6-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-6-supply" name="Zoë Bakkerplein 6">
        <port xsi:type="esdl:InPort" id="joint-6-6-supply-in" name="In" connectedTo="pipe-6-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-6-6-supply-out" name="Out" connectedTo="service-6-6-supply-in pipe-6-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5691322" lon="5.6258297" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-6-return" name="Zoë Bakkerplein 6">
        <port xsi:type="esdl:InPort" id="joint-6-6-return-in" name="In" connectedTo="service-6-6-return-out pipe-6-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-6-6-return-out" name="Out" connectedTo="pipe-6-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5691412" lon="5.6258445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-6-supply" name="Zoë Bakkerplein" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-6-6-supply-in" name="In" connectedTo="joint-6-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-6-supply-out" name="Out" connectedTo="joint-6-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6258297"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-6-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-6-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-6-return" name="Zoë Bakkerplein" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-6-6-return-in" name="In" connectedTo="joint-6-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-6-return-out" name="Out" connectedTo="joint-6-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6258445"/>
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-6-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-6-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-6-6" name="Zoë Bakkerplein 101–119" power="110000">
        <port xsi:type="esdl:InPort" id="homes-6-6-in" name="In" connectedTo="service-6-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-6-6-out" name="Out" connectedTo="service-6-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5691322" lon="5.626096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-6-supply" name="Aansluiting Zoë Bakkerplein" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-6-supply-in" name="In" connectedTo="joint-6-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-6-6-supply-out" name="Out" connectedTo="homes-6-6-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.626096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-6-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-6-return" name="Aansluiting Zoë Bakkerplein" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-6-return-in" name="In" connectedTo="homes-6-6-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-6-6-return-out" name="Out" connectedTo="joint-6-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.626096"/>
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-6-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-7-supply" name="Zoë Bakkerplein 7">
        <port xsi:type="esdl:InPort" id="joint-6-7-supply-in" name="In" connectedTo="pipe-6-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-6-7-supply-out" name="Out" connectedTo="service-6-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5686376" lon="5.6258297" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-6-7-return" name="Zoë Bakkerplein 7">
        <port xsi:type="esdl:InPort" id="joint-6-7-return-in" name="In" connectedTo="service-6-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-6-7-return-out" name="Out" connectedTo="pipe-6-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5686466" lon="5.6258445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-7-supply" name="Zoë Bakkerplein" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-6-7-supply-in" name="In" connectedTo="joint-6-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-7-supply-out" name="Out" connectedTo="joint-6-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6258297"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-6-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-6-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-6-7-return" name="Zoë Bakkerplein" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-6-7-return-in" name="In" connectedTo="joint-6-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-6-7-return-out" name="Out" connectedTo="joint-6-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686466" lon="5.6258445"/>
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-6-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-6-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-6-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-6-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-6-7" name="Zoë Bakkerplein 121–139" power="145000">
        <port xsi:type="esdl:InPort" id="homes-6-7-in" name="In" connectedTo="service-6-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-6-7-out" name="Out" connectedTo="service-6-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5686376" lon="5.626096" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-7-supply" name="Aansluiting Zoë Bakkerplein" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-7-supply-in" name="In" connectedTo="joint-6-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-6-7-supply-out" name="Out" connectedTo="homes-6-7-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.626096"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-6-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-6-7-return" name="Aansluiting Zoë Bakkerplein" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-6-7-return-in" name="In" connectedTo="homes-6-7-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-6-7-return-out" name="Out" connectedTo="joint-6-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.626096"/>
          <point xsi:type="esdl:Point" lat="52.5686466" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-6-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-6-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-6-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-6-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-7-supply" name="Hoofdleiding bij Vlierstraat">
        <port xsi:type="esdl:InPort" id="main-7-supply-in" name="In" connectedTo="main-pipe-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-7-supply-out" name="Out" connectedTo="pipe-7-1-supply-in main-pipe-8-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6279013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-7-return" name="Hoofdleiding bij Vlierstraat">
        <port xsi:type="esdl:InPort" id="main-7-return-in" name="In" connectedTo="pipe-7-1-return-out main-pipe-8-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-7-return-out" name="Out" connectedTo="main-pipe-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.6279161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-7-supply" name="Hoofdleiding" diameter="DN200" length="140" innerDiameter="0.21009999999999998" outerDiameter="0.315">
        <port xsi:type="esdl:InPort" id="main-pipe-7-supply-in" name="In" connectedTo="main-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-7-supply-out" name="Out" connectedTo="main-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6258297"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6279013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0045">
            <matter xsi:type="esdl:Material" id="main-pipe-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.04495">
            <matter xsi:type="esdl:Material" id="main-pipe-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-7-return" name="Hoofdleiding" diameter="DN200" length="140" innerDiameter="0.21009999999999998" outerDiameter="0.315">
        <port xsi:type="esdl:InPort" id="main-pipe-7-return-in" name="In" connectedTo="main-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-7-return-out" name="Out" connectedTo="main-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6279161"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6258445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0045">
            <matter xsi:type="esdl:Material" id="main-pipe-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.04495">
            <matter xsi:type="esdl:Material" id="main-pipe-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-1-supply" name="Vlierstraat 1">
        <port xsi:type="esdl:InPort" id="joint-7-1-supply-in" name="In" connectedTo="pipe-7-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-7-1-supply-out" name="Out" connectedTo="service-7-1-supply-in pipe-7-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5725946" lon="5.6279013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-1-return" name="Vlierstraat 1">
        <port xsi:type="esdl:InPort" id="joint-7-1-return-in" name="In" connectedTo="service-7-1-return-out pipe-7-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-7-1-return-out" name="Out" connectedTo="pipe-7-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5726036" lon="5.6279161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-1-supply" name="Vlierstraat" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-7-1-supply-in" name="In" connectedTo="main-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-1-supply-out" name="Out" connectedTo="joint-7-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6279013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-7-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-7-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-1-return" name="Vlierstraat" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-7-1-return-in" name="In" connectedTo="joint-7-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-1-return-out" name="Out" connectedTo="main-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6279161"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-7-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-7-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-7-1" name="Vlierstraat 1–19" power="130000">
        <port xsi:type="esdl:InPort" id="homes-7-1-in" name="In" connectedTo="service-7-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-7-1-out" name="Out" connectedTo="service-7-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5725946" lon="5.6281676" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-1-supply" name="Aansluiting Vlierstraat" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-7-1-supply-in" name="In" connectedTo="joint-7-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-7-1-supply-out" name="Out" connectedTo="homes-7-1-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6281676"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-7-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-1-return" name="Aansluiting Vlierstraat" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-7-1-return-in" name="In" connectedTo="homes-7-1-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-7-1-return-out" name="Out" connectedTo="joint-7-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6281676"/>
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-7-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-2-supply" name="Vlierstraat 2">
        <port xsi:type="esdl:InPort" id="joint-7-2-supply-in" name="In" connectedTo="pipe-7-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-7-2-supply-out" name="Out" connectedTo="service-7-2-supply-in pipe-7-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5730893" lon="5.6279013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-2-return" name="Vlierstraat 2">
        <port xsi:type="esdl:InPort" id="joint-7-2-return-in" name="In" connectedTo="service-7-2-return-out pipe-7-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-7-2-return-out" name="Out" connectedTo="pipe-7-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5730982" lon="5.6279161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-2-supply" name="Vlierstraat" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-7-2-supply-in" name="In" connectedTo="joint-7-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-2-supply-out" name="Out" connectedTo="joint-7-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6279013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-7-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-7-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-2-return" name="Vlierstraat" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-7-2-return-in" name="In" connectedTo="joint-7-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-2-return-out" name="Out" connectedTo="joint-7-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6279161"/>
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-7-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-7-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-7-2" name="Vlierstraat 21–39" power="80000">
        <port xsi:type="esdl:InPort" id="homes-7-2-in" name="In" connectedTo="service-7-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-7-2-out" name="Out" connectedTo="service-7-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5730893" lon="5.6281676" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-2-supply" name="Aansluiting Vlierstraat" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-7-2-supply-in" name="In" connectedTo="joint-7-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-7-2-supply-out" name="Out" connectedTo="homes-7-2-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6281676"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-7-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-2-return" name="Aansluiting Vlierstraat" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-7-2-return-in" name="In" connectedTo="homes-7-2-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-7-2-return-out" name="Out" connectedTo="joint-7-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6281676"/>
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-7-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-3-supply" name="Vlierstraat 3">
        <port xsi:type="esdl:InPort" id="joint-7-3-supply-in" name="In" connectedTo="pipe-7-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-7-3-supply-out" name="Out" connectedTo="service-7-3-supply-in pipe-7-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5735839" lon="5.6279013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-3-return" name="Vlierstraat 3">
        <port xsi:type="esdl:InPort" id="joint-7-3-return-in" name="In" connectedTo="service-7-3-return-out pipe-7-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-7-3-return-out" name="Out" connectedTo="pipe-7-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5735929" lon="5.6279161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-3-supply" name="Vlierstraat" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-7-3-supply-in" name="In" connectedTo="joint-7-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-3-supply-out" name="Out" connectedTo="joint-7-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6279013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-7-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-7-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-3-return" name="Vlierstraat" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-7-3-return-in" name="In" connectedTo="joint-7-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-3-return-out" name="Out" connectedTo="joint-7-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6279161"/>
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-7-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-7-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-7-3" name="Vlierstraat 41–59" power="150000">
        <port xsi:type="esdl:InPort" id="homes-7-3-in" name="In" connectedTo="service-7-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-7-3-out" name="Out" connectedTo="service-7-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5735839" lon="5.6281676" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-3-supply" name="Aansluiting Vlierstraat" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-7-3-supply-in" name="In" connectedTo="joint-7-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-7-3-supply-out" name="Out" connectedTo="homes-7-3-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6281676"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-7-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-3-return" name="Aansluiting Vlierstraat" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-7-3-return-in" name="In" connectedTo="homes-7-3-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-7-3-return-out" name="Out" connectedTo="joint-7-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6281676"/>
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-7-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-4-supply" name="Vlierstraat 4">
        <port xsi:type="esdl:InPort" id="joint-7-4-supply-in" name="In" connectedTo="pipe-7-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-7-4-supply-out" name="Out" connectedTo="service-7-4-supply-in pipe-7-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5740785" lon="5.6279013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-4-return" name="Vlierstraat 4">
        <port xsi:type="esdl:InPort" id="joint-7-4-return-in" name="In" connectedTo="service-7-4-return-out pipe-7-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-7-4-return-out" name="Out" connectedTo="pipe-7-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5740875" lon="5.6279161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-4-supply" name="Vlierstraat" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-7-4-supply-in" name="In" connectedTo="joint-7-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-4-supply-out" name="Out" connectedTo="joint-7-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6279013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-7-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-7-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-4-return" name="Vlierstraat" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-7-4-return-in" name="In" connectedTo="joint-7-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-4-return-out" name="Out" connectedTo="joint-7-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6279161"/>
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-7-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-7-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-7-4" name="Vlierstraat 61–79" power="170000">
        <port xsi:type="esdl:InPort" id="homes-7-4-in" name="In" connectedTo="service-7-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-7-4-out" name="Out" connectedTo="service-7-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5740785" lon="5.6281676" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-4-supply" name="Aansluiting Vlierstraat" diameter="DN40" length="18" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-7-4-supply-in" name="In" connectedTo="joint-7-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-7-4-supply-out" name="Out" connectedTo="homes-7-4-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6281676"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-7-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-4-return" name="Aansluiting Vlierstraat" diameter="DN40" length="17" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-7-4-return-in" name="In" connectedTo="homes-7-4-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-7-4-return-out" name="Out" connectedTo="joint-7-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6281676"/>
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-7-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-5-supply" name="Vlierstraat 5">
        <port xsi:type="esdl:InPort" id="joint-7-5-supply-in" name="In" connectedTo="pipe-7-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-7-5-supply-out" name="Out" connectedTo="service-7-5-supply-in pipe-7-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5745731" lon="5.6279013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-5-return" name="Vlierstraat 5">
        <port xsi:type="esdl:InPort" id="joint-7-5-return-in" name="In" connectedTo="service-7-5-return-out pipe-7-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-7-5-return-out" name="Out" connectedTo="pipe-7-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5745821" lon="5.6279161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-5-supply" name="Vlierstraat" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-7-5-supply-in" name="In" connectedTo="joint-7-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-5-supply-out" name="Out" connectedTo="joint-7-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6279013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-7-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-7-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-5-return" name="Vlierstraat" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-7-5-return-in" name="In" connectedTo="joint-7-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-5-return-out" name="Out" connectedTo="joint-7-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6279161"/>
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-7-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-7-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-7-5" name="Vlierstraat 81–99" power="140000">
        <port xsi:type="esdl:InPort" id="homes-7-5-in" name="In" connectedTo="service-7-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-7-5-out" name="Out" connectedTo="service-7-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5745731" lon="5.6281676" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-5-supply" name="Aansluiting Vlierstraat" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-7-5-supply-in" name="In" connectedTo="joint-7-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-7-5-supply-out" name="Out" connectedTo="homes-7-5-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6281676"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-7-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-5-return" name="Aansluiting Vlierstraat" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-7-5-return-in" name="In" connectedTo="homes-7-5-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-7-5-return-out" name="Out" connectedTo="joint-7-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6281676"/>
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-7-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-6-supply" name="Vlierstraat 6">
        <port xsi:type="esdl:InPort" id="joint-7-6-supply-in" name="In" connectedTo="pipe-7-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-7-6-supply-out" name="Out" connectedTo="service-7-6-supply-in pipe-7-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5750678" lon="5.6279013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-6-return" name="Vlierstraat 6">
        <port xsi:type="esdl:InPort" id="joint-7-6-return-in" name="In" connectedTo="service-7-6-return-out pipe-7-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-7-6-return-out" name="Out" connectedTo="pipe-7-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5750768" lon="5.6279161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-6-supply" name="Vlierstraat" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-7-6-supply-in" name="In" connectedTo="joint-7-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-6-supply-out" name="Out" connectedTo="joint-7-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6279013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-7-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-7-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-6-return" name="Vlierstraat" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-7-6-return-in" name="In" connectedTo="joint-7-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-6-return-out" name="Out" connectedTo="joint-7-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6279161"/>
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-7-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-7-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-7-6" name="Vlierstraat 101–119" power="125000">
        <port xsi:type="esdl:InPort" id="homes-7-6-in" name="In" connectedTo="service-7-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-7-6-out" name="Out" connectedTo="service-7-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5750678" lon="5.6281676" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-6-supply" name="Aansluiting Vlierstraat" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-7-6-supply-in" name="In" connectedTo="joint-7-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-7-6-supply-out" name="Out" connectedTo="homes-7-6-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6281676"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-7-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-6-return" name="Aansluiting Vlierstraat" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-7-6-return-in" name="In" connectedTo="homes-7-6-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-7-6-return-out" name="Out" connectedTo="joint-7-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6281676"/>
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-7-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-7-supply" name="Vlierstraat 7">
        <port xsi:type="esdl:InPort" id="joint-7-7-supply-in" name="In" connectedTo="pipe-7-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-7-7-supply-out" name="Out" connectedTo="service-7-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5755624" lon="5.6279013" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-7-7-return" name="Vlierstraat 7">
        <port xsi:type="esdl:InPort" id="joint-7-7-return-in" name="In" connectedTo="service-7-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-7-7-return-out" name="Out" connectedTo="pipe-7-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5755714" lon="5.6279161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-7-supply" name="Vlierstraat" diameter="DN25" length="55" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="pipe-7-7-supply-in" name="In" connectedTo="joint-7-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-7-supply-out" name="Out" connectedTo="joint-7-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6279013"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-7-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="pipe-7-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-7-7-return" name="Vlierstraat" diameter="DN25" length="55" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="pipe-7-7-return-in" name="In" connectedTo="joint-7-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-7-7-return-out" name="Out" connectedTo="joint-7-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755714" lon="5.6279161"/>
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-7-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-7-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="pipe-7-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-7-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-7-7" name="Vlierstraat 121–139" power="90000">
        <port xsi:type="esdl:InPort" id="homes-7-7-in" name="In" connectedTo="service-7-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-7-7-out" name="Out" connectedTo="service-7-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5755624" lon="5.6281676" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-7-supply" name="Aansluiting Vlierstraat" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-7-7-supply-in" name="In" connectedTo="joint-7-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-7-7-supply-out" name="Out" connectedTo="homes-7-7-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6281676"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-7-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-7-7-return" name="Aansluiting Vlierstraat" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-7-7-return-in" name="In" connectedTo="homes-7-7-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-7-7-return-out" name="Out" connectedTo="joint-7-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6281676"/>
          <point xsi:type="esdl:Point" lat="52.5755714" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-7-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-7-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-7-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-7-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-8-supply" name="Hoofdleiding bij Sint-Brigittaweg">
        <port xsi:type="esdl:InPort" id="main-8-supply-in" name="In" connectedTo="main-pipe-8-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-8-supply-out" name="Out" connectedTo="pipe-8-1-supply-in main-pipe-9-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6299729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-8-return" name="Hoofdleiding bij Sint-Brigittaweg">
        <port xsi:type="esdl:InPort" id="main-8-return-in" name="In" connectedTo="pipe-8-1-return-out main-pipe-9-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-8-return-out" name="Out" connectedTo="main-pipe-8-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.6299877" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-8-supply" name="Hoofdleiding" diameter="DN200" length="140" innerDiameter="0.21009999999999998" outerDiameter="0.315">
        <port xsi:type="esdl:InPort" id="main-pipe-8-supply-in" name="In" connectedTo="main-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-8-supply-out" name="Out" connectedTo="main-8-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6279013"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6299729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-8-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0045">
            <matter xsi:type="esdl:Material" id="main-pipe-8-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.04495">
            <matter xsi:type="esdl:Material" id="main-pipe-8-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-8-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-8-return" name="Hoofdleiding" diameter="DN200" length="140" innerDiameter="0.21009999999999998" outerDiameter="0.315">
        <port xsi:type="esdl:InPort" id="main-pipe-8-return-in" name="In" connectedTo="main-8-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-8-return-out" name="Out" connectedTo="main-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6299877"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6279161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-8-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0045">
            <matter xsi:type="esdl:Material" id="main-pipe-8-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.04495">
            <matter xsi:type="esdl:Material" id="main-pipe-8-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-8-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-1-supply" name="Sint-Brigittaweg 1">
        <port xsi:type="esdl:InPort" id="joint-8-1-supply-in" name="In" connectedTo="pipe-8-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-8-1-supply-out" name="Out" connectedTo="service-8-1-supply-in pipe-8-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.6299729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-1-return" name="Sint-Brigittaweg 1">
        <port xsi:type="esdl:InPort" id="joint-8-1-return-in" name="In" connectedTo="service-8-1-return-out pipe-8-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-8-1-return-out" name="Out" connectedTo="pipe-8-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716144" lon="5.6299877" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-1-supply" name="Sint-Brigittaweg" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-8-1-supply-in" name="In" connectedTo="main-8-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-1-supply-out" name="Out" connectedTo="joint-8-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6299729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-8-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-8-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-1-return" name="Sint-Brigittaweg" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-8-1-return-in" name="In" connectedTo="joint-8-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-1-return-out" name="Out" connectedTo="main-8-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6299877"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-8-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-8-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-8-1" name="Sint-Brigittaweg 1–19" power="130000">
        <port xsi:type="esdl:InPort" id="homes-8-1-in" name="In" connectedTo="service-8-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-8-1-out" name="Out" connectedTo="service-8-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.6302393" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-1-supply" name="Aansluiting Sint-Brigittaweg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-8-1-supply-in" name="In" connectedTo="joint-8-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-8-1-supply-out" name="Out" connectedTo="homes-8-1-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6302393"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-8-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-1-return" name="Aansluiting Sint-Brigittaweg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-8-1-return-in" name="In" connectedTo="homes-8-1-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-8-1-return-out" name="Out" connectedTo="joint-8-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6302393"/>
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-8-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-2-supply" name="Sint-Brigittaweg 2">
        <port xsi:type="esdl:InPort" id="joint-8-2-supply-in" name="In" connectedTo="pipe-8-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-8-2-supply-out" name="Out" connectedTo="service-8-2-supply-in pipe-8-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5711107" lon="5.6299729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-2-return" name="Sint-Brigittaweg 2">
        <port xsi:type="esdl:InPort" id="joint-8-2-return-in" name="In" connectedTo="service-8-2-return-out pipe-8-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-8-2-return-out" name="Out" connectedTo="pipe-8-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5711197" lon="5.6299877" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-2-supply" name="Sint-Brigittaweg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-8-2-supply-in" name="In" connectedTo="joint-8-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-2-supply-out" name="Out" connectedTo="joint-8-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6299729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-8-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-8-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-2-return" name="Sint-Brigittaweg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-8-2-return-in" name="In" connectedTo="joint-8-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-2-return-out" name="Out" connectedTo="joint-8-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6299877"/>
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-8-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-8-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-8-2" name="Sint-Brigittaweg 21–39" power="90000">
        <port xsi:type="esdl:InPort" id="homes-8-2-in" name="In" connectedTo="service-8-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-8-2-out" name="Out" connectedTo="service-8-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5711107" lon="5.6302393" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-2-supply" name="Aansluiting Sint-Brigittaweg" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-8-2-supply-in" name="In" connectedTo="joint-8-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-8-2-supply-out" name="Out" connectedTo="homes-8-2-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6302393"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-8-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-2-return" name="Aansluiting Sint-Brigittaweg" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-8-2-return-in" name="In" connectedTo="homes-8-2-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-8-2-return-out" name="Out" connectedTo="joint-8-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6302393"/>
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-8-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-3-supply" name="Sint-Brigittaweg 3">
        <port xsi:type="esdl:InPort" id="joint-8-3-supply-in" name="In" connectedTo="pipe-8-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-8-3-supply-out" name="Out" connectedTo="service-8-3-supply-in pipe-8-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5706161" lon="5.6299729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-3-return" name="Sint-Brigittaweg 3">
        <port xsi:type="esdl:InPort" id="joint-8-3-return-in" name="In" connectedTo="service-8-3-return-out pipe-8-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-8-3-return-out" name="Out" connectedTo="pipe-8-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5706251" lon="5.6299877" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-3-supply" name="Sint-Brigittaweg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-8-3-supply-in" name="In" connectedTo="joint-8-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-3-supply-out" name="Out" connectedTo="joint-8-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6299729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-8-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-8-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-3-return" name="Sint-Brigittaweg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-8-3-return-in" name="In" connectedTo="joint-8-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-3-return-out" name="Out" connectedTo="joint-8-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6299877"/>
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-8-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-8-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-8-3" name="Sint-Brigittaweg 41–59" power="90000">
        <port xsi:type="esdl:InPort" id="homes-8-3-in" name="In" connectedTo="service-8-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-8-3-out" name="Out" connectedTo="service-8-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5706161" lon="5.6302393" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-3-supply" name="Aansluiting Sint-Brigittaweg" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-8-3-supply-in" name="In" connectedTo="joint-8-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-8-3-supply-out" name="Out" connectedTo="homes-8-3-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6302393"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-8-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-3-return" name="Aansluiting Sint-Brigittaweg" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-8-3-return-in" name="In" connectedTo="homes-8-3-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-8-3-return-out" name="Out" connectedTo="joint-8-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6302393"/>
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-8-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-4-supply" name="Sint-Brigittaweg 4">
        <port xsi:type="esdl:InPort" id="joint-8-4-supply-in" name="In" connectedTo="pipe-8-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-8-4-supply-out" name="Out" connectedTo="service-8-4-supply-in pipe-8-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5701215" lon="5.6299729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-4-return" name="Sint-Brigittaweg 4">
        <port xsi:type="esdl:InPort" id="joint-8-4-return-in" name="In" connectedTo="service-8-4-return-out pipe-8-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-8-4-return-out" name="Out" connectedTo="pipe-8-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5701305" lon="5.6299877" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-4-supply" name="Sint-Brigittaweg" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-8-4-supply-in" name="In" connectedTo="joint-8-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-4-supply-out" name="Out" connectedTo="joint-8-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6299729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-8-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-8-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-4-return" name="Sint-Brigittaweg" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-8-4-return-in" name="In" connectedTo="joint-8-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-4-return-out" name="Out" connectedTo="joint-8-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6299877"/>
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-8-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-8-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-8-4" name="Sint-Brigittaweg 61–79" power="85000">
        <port xsi:type="esdl:InPort" id="homes-8-4-in" name="In" connectedTo="service-8-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-8-4-out" name="Out" connectedTo="service-8-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5701215" lon="5.6302393" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-4-supply" name="Aansluiting Sint-Brigittaweg" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-8-4-supply-in" name="In" connectedTo="joint-8-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-8-4-supply-out" name="Out" connectedTo="homes-8-4-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6302393"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-8-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-4-return" name="Aansluiting Sint-Brigittaweg" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-8-4-return-in" name="In" connectedTo="homes-8-4-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-8-4-return-out" name="Out" connectedTo="joint-8-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6302393"/>
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-8-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-5-supply" name="Sint-Brigittaweg 5">
        <port xsi:type="esdl:InPort" id="joint-8-5-supply-in" name="In" connectedTo="pipe-8-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-8-5-supply-out" name="Out" connectedTo="service-8-5-supply-in pipe-8-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5696269" lon="5.6299729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-5-return" name="Sint-Brigittaweg 5">
        <port xsi:type="esdl:InPort" id="joint-8-5-return-in" name="In" connectedTo="service-8-5-return-out pipe-8-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-8-5-return-out" name="Out" connectedTo="pipe-8-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5696359" lon="5.6299877" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-5-supply" name="Sint-Brigittaweg" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-8-5-supply-in" name="In" connectedTo="joint-8-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-5-supply-out" name="Out" connectedTo="joint-8-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6299729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-8-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-8-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-5-return" name="Sint-Brigittaweg" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-8-5-return-in" name="In" connectedTo="joint-8-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-5-return-out" name="Out" connectedTo="joint-8-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6299877"/>
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-8-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-8-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-8-5" name="Sint-Brigittaweg 81–99" power="150000">
        <port xsi:type="esdl:InPort" id="homes-8-5-in" name="In" connectedTo="service-8-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-8-5-out" name="Out" connectedTo="service-8-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5696269" lon="5.6302393" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-5-supply" name="Aansluiting Sint-Brigittaweg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-8-5-supply-in" name="In" connectedTo="joint-8-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-8-5-supply-out" name="Out" connectedTo="homes-8-5-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6302393"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-8-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-5-return" name="Aansluiting Sint-Brigittaweg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-8-5-return-in" name="In" connectedTo="homes-8-5-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-8-5-return-out" name="Out" connectedTo="joint-8-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6302393"/>
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-8-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-6-supply" name="Sint-Brigittaweg 6">
        <port xsi:type="esdl:InPort" id="joint-8-6-supply-in" name="In" connectedTo="pipe-8-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-8-6-supply-out" name="Out" connectedTo="service-8-6-supply-in pipe-8-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5691322" lon="5.6299729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-6-return" name="Sint-Brigittaweg 6">
        <port xsi:type="esdl:InPort" id="joint-8-6-return-in" name="In" connectedTo="service-8-6-return-out pipe-8-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-8-6-return-out" name="Out" connectedTo="pipe-8-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5691412" lon="5.6299877" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-6-supply" name="Sint-Brigittaweg" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-8-6-supply-in" name="In" connectedTo="joint-8-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-6-supply-out" name="Out" connectedTo="joint-8-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6299729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-8-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-8-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-6-return" name="Sint-Brigittaweg" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-8-6-return-in" name="In" connectedTo="joint-8-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-6-return-out" name="Out" connectedTo="joint-8-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6299877"/>
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-8-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-8-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-8-6" name="Sint-Brigittaweg 101–119" power="155000">
        <port xsi:type="esdl:InPort" id="homes-8-6-in" name="In" connectedTo="service-8-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-8-6-out" name="Out" connectedTo="service-8-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5691322" lon="5.6302393" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-6-supply" name="Aansluiting Sint-Brigittaweg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-8-6-supply-in" name="In" connectedTo="joint-8-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-8-6-supply-out" name="Out" connectedTo="homes-8-6-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6302393"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-8-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-6-return" name="Aansluiting Sint-Brigittaweg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-8-6-return-in" name="In" connectedTo="homes-8-6-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-8-6-return-out" name="Out" connectedTo="joint-8-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6302393"/>
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-8-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-7-supply" name="Sint-Brigittaweg 7">
        <port xsi:type="esdl:InPort" id="joint-8-7-supply-in" name="In" connectedTo="pipe-8-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-8-7-supply-out" name="Out" connectedTo="service-8-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5686376" lon="5.6299729" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-8-7-return" name="Sint-Brigittaweg 7">
        <port xsi:type="esdl:InPort" id="joint-8-7-return-in" name="In" connectedTo="service-8-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-8-7-return-out" name="Out" connectedTo="pipe-8-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5686466" lon="5.6299877" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-7-supply" name="Sint-Brigittaweg" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-8-7-supply-in" name="In" connectedTo="joint-8-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-7-supply-out" name="Out" connectedTo="joint-8-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6299729"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-8-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-8-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-8-7-return" name="Sint-Brigittaweg" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-8-7-return-in" name="In" connectedTo="joint-8-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-8-7-return-out" name="Out" connectedTo="joint-8-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686466" lon="5.6299877"/>
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-8-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-8-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-8-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-8-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-8-7" name="Sint-Brigittaweg 121–139" power="110000">
        <port xsi:type="esdl:InPort" id="homes-8-7-in" name="In" connectedTo="service-8-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-8-7-out" name="Out" connectedTo="service-8-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5686376" lon="5.6302393" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-7-supply" name="Aansluiting Sint-Brigittaweg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-8-7-supply-in" name="In" connectedTo="joint-8-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-8-7-supply-out" name="Out" connectedTo="homes-8-7-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6302393"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-8-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-8-7-return" name="Aansluiting Sint-Brigittaweg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-8-7-return-in" name="In" connectedTo="homes-8-7-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-8-7-return-out" name="Out" connectedTo="joint-8-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6302393"/>
          <point xsi:type="esdl:Point" lat="52.5686466" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-8-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-8-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-8-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-8-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-9-supply" name="Hoofdleiding bij Reigerhof">
        <port xsi:type="esdl:InPort" id="main-9-supply-in" name="In" connectedTo="main-pipe-9-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-9-supply-out" name="Out" connectedTo="pipe-9-1-supply-in main-pipe-10-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6320445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-9-return" name="Hoofdleiding bij Reigerhof">
        <port xsi:type="esdl:InPort" id="main-9-return-in" name="In" connectedTo="pipe-9-1-return-out main-pipe-10-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-9-return-out" name="Out" connectedTo="main-pipe-9-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.6320593" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-9-supply" name="Hoofdleiding" diameter="DN200" length="140" innerDiameter="0.21009999999999998" outerDiameter="0.315">
        <port xsi:type="esdl:InPort" id="main-pipe-9-supply-in" name="In" connectedTo="main-8-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-9-supply-out" name="Out" connectedTo="main-9-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6299729"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6320445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-9-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0045">
            <matter xsi:type="esdl:Material" id="main-pipe-9-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.04495">
            <matter xsi:type="esdl:Material" id="main-pipe-9-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-9-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-9-return" name="Hoofdleiding" diameter="DN200" length="140" innerDiameter="0.21009999999999998" outerDiameter="0.315">
        <port xsi:type="esdl:InPort" id="main-pipe-9-return-in" name="In" connectedTo="main-9-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-9-return-out" name="Out" connectedTo="main-8-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6320593"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6299877"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-9-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0045">
            <matter xsi:type="esdl:Material" id="main-pipe-9-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.04495">
            <matter xsi:type="esdl:Material" id="main-pipe-9-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-9-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-1-supply" name="Reigerhof 1">
        <port xsi:type="esdl:InPort" id="joint-9-1-supply-in" name="In" connectedTo="pipe-9-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-9-1-supply-out" name="Out" connectedTo="service-9-1-supply-in pipe-9-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5725946" lon="5.6320445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-1-return" name="Reigerhof 1">
        <port xsi:type="esdl:InPort" id="joint-9-1-return-in" name="In" connectedTo="service-9-1-return-out pipe-9-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-9-1-return-out" name="Out" connectedTo="pipe-9-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5726036" lon="5.6320593" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-1-supply" name="Reigerhof" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-9-1-supply-in" name="In" connectedTo="main-9-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-1-supply-out" name="Out" connectedTo="joint-9-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6320445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-9-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-9-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-1-return" name="Reigerhof" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-9-1-return-in" name="In" connectedTo="joint-9-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-1-return-out" name="Out" connectedTo="main-9-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6320593"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-9-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-9-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-9-1" name="Reigerhof 1–19" power="135000">
        <port xsi:type="esdl:InPort" id="homes-9-1-in" name="In" connectedTo="service-9-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-9-1-out" name="Out" connectedTo="service-9-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5725946" lon="5.6323109" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-1-supply" name="Aansluiting Reigerhof" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-9-1-supply-in" name="In" connectedTo="joint-9-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-9-1-supply-out" name="Out" connectedTo="homes-9-1-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6323109"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-9-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-1-return" name="Aansluiting Reigerhof" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-9-1-return-in" name="In" connectedTo="homes-9-1-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-9-1-return-out" name="Out" connectedTo="joint-9-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6323109"/>
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-9-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-2-supply" name="Reigerhof 2">
        <port xsi:type="esdl:InPort" id="joint-9-2-supply-in" name="In" connectedTo="pipe-9-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-9-2-supply-out" name="Out" connectedTo="service-9-2-supply-in pipe-9-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5730893" lon="5.6320445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-2-return" name="Reigerhof 2">
        <port xsi:type="esdl:InPort" id="joint-9-2-return-in" name="In" connectedTo="service-9-2-return-out pipe-9-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-9-2-return-out" name="Out" connectedTo="pipe-9-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5730982" lon="5.6320593" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-2-supply" name="Reigerhof" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-9-2-supply-in" name="In" connectedTo="joint-9-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-2-supply-out" name="Out" connectedTo="joint-9-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6320445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-9-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-9-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-2-return" name="Reigerhof" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-9-2-return-in" name="In" connectedTo="joint-9-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-2-return-out" name="Out" connectedTo="joint-9-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6320593"/>
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-9-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-9-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-9-2" name="Reigerhof 21–39" power="100000">
        <port xsi:type="esdl:InPort" id="homes-9-2-in" name="In" connectedTo="service-9-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-9-2-out" name="Out" connectedTo="service-9-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5730893" lon="5.6323109" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-2-supply" name="Aansluiting Reigerhof" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-9-2-supply-in" name="In" connectedTo="joint-9-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-9-2-supply-out" name="Out" connectedTo="homes-9-2-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6323109"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-9-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-2-return" name="Aansluiting Reigerhof" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-9-2-return-in" name="In" connectedTo="homes-9-2-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-9-2-return-out" name="Out" connectedTo="joint-9-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6323109"/>
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-9-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-3-supply" name="Reigerhof 3">
        <port xsi:type="esdl:InPort" id="joint-9-3-supply-in" name="In" connectedTo="pipe-9-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-9-3-supply-out" name="Out" connectedTo="service-9-3-supply-in pipe-9-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5735839" lon="5.6320445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-3-return" name="Reigerhof 3">
        <port xsi:type="esdl:InPort" id="joint-9-3-return-in" name="In" connectedTo="service-9-3-return-out pipe-9-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-9-3-return-out" name="Out" connectedTo="pipe-9-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5735929" lon="5.6320593" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-3-supply" name="Reigerhof" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-9-3-supply-in" name="In" connectedTo="joint-9-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-3-supply-out" name="Out" connectedTo="joint-9-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6320445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-9-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-9-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-3-return" name="Reigerhof" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-9-3-return-in" name="In" connectedTo="joint-9-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-3-return-out" name="Out" connectedTo="joint-9-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6320593"/>
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-9-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-9-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-9-3" name="Reigerhof 41–59" power="125000">
        <port xsi:type="esdl:InPort" id="homes-9-3-in" name="In" connectedTo="service-9-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-9-3-out" name="Out" connectedTo="service-9-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5735839" lon="5.6323109" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-3-supply" name="Aansluiting Reigerhof" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-9-3-supply-in" name="In" connectedTo="joint-9-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-9-3-supply-out" name="Out" connectedTo="homes-9-3-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6323109"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-9-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-3-return" name="Aansluiting Reigerhof" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-9-3-return-in" name="In" connectedTo="homes-9-3-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-9-3-return-out" name="Out" connectedTo="joint-9-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6323109"/>
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-9-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-4-supply" name="Reigerhof 4">
        <port xsi:type="esdl:InPort" id="joint-9-4-supply-in" name="In" connectedTo="pipe-9-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-9-4-supply-out" name="Out" connectedTo="service-9-4-supply-in pipe-9-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5740785" lon="5.6320445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-4-return" name="Reigerhof 4">
        <port xsi:type="esdl:InPort" id="joint-9-4-return-in" name="In" connectedTo="service-9-4-return-out pipe-9-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-9-4-return-out" name="Out" connectedTo="pipe-9-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5740875" lon="5.6320593" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-4-supply" name="Reigerhof" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-9-4-supply-in" name="In" connectedTo="joint-9-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-4-supply-out" name="Out" connectedTo="joint-9-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6320445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-9-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-9-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-4-return" name="Reigerhof" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-9-4-return-in" name="In" connectedTo="joint-9-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-4-return-out" name="Out" connectedTo="joint-9-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6320593"/>
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-9-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-9-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-9-4" name="Reigerhof 61–79" power="85000">
        <port xsi:type="esdl:InPort" id="homes-9-4-in" name="In" connectedTo="service-9-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-9-4-out" name="Out" connectedTo="service-9-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5740785" lon="5.6323109" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-4-supply" name="Aansluiting Reigerhof" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-9-4-supply-in" name="In" connectedTo="joint-9-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-9-4-supply-out" name="Out" connectedTo="homes-9-4-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6323109"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-9-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-4-return" name="Aansluiting Reigerhof" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-9-4-return-in" name="In" connectedTo="homes-9-4-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-9-4-return-out" name="Out" connectedTo="joint-9-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6323109"/>
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-9-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-5-supply" name="Reigerhof 5">
        <port xsi:type="esdl:InPort" id="joint-9-5-supply-in" name="In" connectedTo="pipe-9-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-9-5-supply-out" name="Out" connectedTo="service-9-5-supply-in pipe-9-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5745731" lon="5.6320445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-5-return" name="Reigerhof 5">
        <port xsi:type="esdl:InPort" id="joint-9-5-return-in" name="In" connectedTo="service-9-5-return-out pipe-9-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-9-5-return-out" name="Out" connectedTo="pipe-9-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5745821" lon="5.6320593" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-5-supply" name="Reigerhof" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-9-5-supply-in" name="In" connectedTo="joint-9-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-5-supply-out" name="Out" connectedTo="joint-9-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6320445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-9-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-9-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-5-return" name="Reigerhof" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-9-5-return-in" name="In" connectedTo="joint-9-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-5-return-out" name="Out" connectedTo="joint-9-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6320593"/>
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-9-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-9-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-9-5" name="Reigerhof 81–99" power="120000">
        <port xsi:type="esdl:InPort" id="homes-9-5-in" name="In" connectedTo="service-9-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-9-5-out" name="Out" connectedTo="service-9-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5745731" lon="5.6323109" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-5-supply" name="Aansluiting Reigerhof" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-9-5-supply-in" name="In" connectedTo="joint-9-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-9-5-supply-out" name="Out" connectedTo="homes-9-5-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6323109"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-9-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-5-return" name="Aansluiting Reigerhof" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-9-5-return-in" name="In" connectedTo="homes-9-5-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-9-5-return-out" name="Out" connectedTo="joint-9-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6323109"/>
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-9-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-6-supply" name="Reigerhof 6">
        <port xsi:type="esdl:InPort" id="joint-9-6-supply-in" name="In" connectedTo="pipe-9-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-9-6-supply-out" name="Out" connectedTo="service-9-6-supply-in pipe-9-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5750678" lon="5.6320445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-6-return" name="Reigerhof 6">
        <port xsi:type="esdl:InPort" id="joint-9-6-return-in" name="In" connectedTo="service-9-6-return-out pipe-9-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-9-6-return-out" name="Out" connectedTo="pipe-9-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5750768" lon="5.6320593" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-6-supply" name="Reigerhof" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-9-6-supply-in" name="In" connectedTo="joint-9-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-6-supply-out" name="Out" connectedTo="joint-9-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6320445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-9-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-9-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-6-return" name="Reigerhof" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-9-6-return-in" name="In" connectedTo="joint-9-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-6-return-out" name="Out" connectedTo="joint-9-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6320593"/>
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-9-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-9-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-9-6" name="Reigerhof 101–119" power="140000">
        <port xsi:type="esdl:InPort" id="homes-9-6-in" name="In" connectedTo="service-9-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-9-6-out" name="Out" connectedTo="service-9-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5750678" lon="5.6323109" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-6-supply" name="Aansluiting Reigerhof" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-9-6-supply-in" name="In" connectedTo="joint-9-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-9-6-supply-out" name="Out" connectedTo="homes-9-6-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6323109"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-9-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-6-return" name="Aansluiting Reigerhof" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-9-6-return-in" name="In" connectedTo="homes-9-6-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-9-6-return-out" name="Out" connectedTo="joint-9-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6323109"/>
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-9-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-7-supply" name="Reigerhof 7">
        <port xsi:type="esdl:InPort" id="joint-9-7-supply-in" name="In" connectedTo="pipe-9-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-9-7-supply-out" name="Out" connectedTo="service-9-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5755624" lon="5.6320445" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-9-7-return" name="Reigerhof 7">
        <port xsi:type="esdl:InPort" id="joint-9-7-return-in" name="In" connectedTo="service-9-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-9-7-return-out" name="Out" connectedTo="pipe-9-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5755714" lon="5.6320593" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-7-supply" name="Reigerhof" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-9-7-supply-in" name="In" connectedTo="joint-9-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-7-supply-out" name="Out" connectedTo="joint-9-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6320445"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-9-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-9-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-9-7-return" name="Reigerhof" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-9-7-return-in" name="In" connectedTo="joint-9-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-9-7-return-out" name="Out" connectedTo="joint-9-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755714" lon="5.6320593"/>
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-9-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-9-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-9-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-9-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-9-7" name="Reigerhof 121–139" power="135000">
        <port xsi:type="esdl:InPort" id="homes-9-7-in" name="In" connectedTo="service-9-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-9-7-out" name="Out" connectedTo="service-9-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5755624" lon="5.6323109" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-7-supply" name="Aansluiting Reigerhof" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-9-7-supply-in" name="In" connectedTo="joint-9-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-9-7-supply-out" name="Out" connectedTo="homes-9-7-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6323109"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-9-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-9-7-return" name="Aansluiting Reigerhof" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-9-7-return-in" name="In" connectedTo="homes-9-7-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-9-7-return-out" name="Out" connectedTo="joint-9-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6323109"/>
          <point xsi:type="esdl:Point" lat="52.5755714" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-9-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-9-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-9-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-9-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-10-supply" name="Hoofdleiding bij Café-’t-Anker-steeg">
        <port xsi:type="esdl:InPort" id="main-10-supply-in" name="In" connectedTo="main-pipe-10-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-10-supply-out" name="Out" connectedTo="pipe-10-1-supply-in main-pipe-11-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6341161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-10-return" name="Hoofdleiding bij Café-’t-Anker-steeg">
        <port xsi:type="esdl:InPort" id="main-10-return-in" name="In" connectedTo="pipe-10-1-return-out main-pipe-11-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-10-return-out" name="Out" connectedTo="main-pipe-10-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.6341309" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-10-supply" name="Hoofdleiding" diameter="DN150" length="140" innerDiameter="0.1603" outerDiameter="0.25">
        <port xsi:type="esdl:InPort" id="main-pipe-10-supply-in" name="In" connectedTo="main-9-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-10-supply-out" name="Out" connectedTo="main-10-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6320445"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6341161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-10-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.004">
            <matter xsi:type="esdl:Material" id="main-pipe-10-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03785">
            <matter xsi:type="esdl:Material" id="main-pipe-10-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-10-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-10-return" name="Hoofdleiding" diameter="DN150" length="140" innerDiameter="0.1603" outerDiameter="0.25">
        <port xsi:type="esdl:InPort" id="main-pipe-10-return-in" name="In" connectedTo="main-10-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-10-return-out" name="Out" connectedTo="main-9-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6341309"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6320593"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-10-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.004">
            <matter xsi:type="esdl:Material" id="main-pipe-10-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03785">
            <matter xsi:type="esdl:Material" id="main-pipe-10-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-10-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-1-supply" name="Café-’t-Anker-steeg 1">
        <port xsi:type="esdl:InPort" id="joint-10-1-supply-in" name="In" connectedTo="pipe-10-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-10-1-supply-out" name="Out" connectedTo="service-10-1-supply-in pipe-10-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.6341161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-1-return" name="Café-’t-Anker-steeg 1">
        <port xsi:type="esdl:InPort" id="joint-10-1-return-in" name="In" connectedTo="service-10-1-return-out pipe-10-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-10-1-return-out" name="Out" connectedTo="pipe-10-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716144" lon="5.6341309" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-1-supply" name="Café-’t-Anker-steeg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-10-1-supply-in" name="In" connectedTo="main-10-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-1-supply-out" name="Out" connectedTo="joint-10-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6341161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-10-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-10-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-1-return" name="Café-’t-Anker-steeg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-10-1-return-in" name="In" connectedTo="joint-10-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-1-return-out" name="Out" connectedTo="main-10-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6341309"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-10-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-10-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-10-1" name="Café-’t-Anker-steeg 1–19" power="100000">
        <port xsi:type="esdl:InPort" id="homes-10-1-in" name="In" connectedTo="service-10-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-10-1-out" name="Out" connectedTo="service-10-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.6343825" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-1-supply" name="Aansluiting Café-’t-Anker-steeg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-10-1-supply-in" name="In" connectedTo="joint-10-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-10-1-supply-out" name="Out" connectedTo="homes-10-1-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6343825"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-10-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-1-return" name="Aansluiting Café-’t-Anker-steeg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-10-1-return-in" name="In" connectedTo="homes-10-1-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-10-1-return-out" name="Out" connectedTo="joint-10-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6343825"/>
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-10-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-2-supply" name="Café-’t-Anker-steeg 2">
        <port xsi:type="esdl:InPort" id="joint-10-2-supply-in" name="In" connectedTo="pipe-10-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-10-2-supply-out" name="Out" connectedTo="service-10-2-supply-in pipe-10-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5711107" lon="5.6341161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-2-return" name="Café-’t-Anker-steeg 2">
        <port xsi:type="esdl:InPort" id="joint-10-2-return-in" name="In" connectedTo="service-10-2-return-out pipe-10-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-10-2-return-out" name="Out" connectedTo="pipe-10-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5711197" lon="5.6341309" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-2-supply" name="Café-’t-Anker-steeg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-10-2-supply-in" name="In" connectedTo="joint-10-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-2-supply-out" name="Out" connectedTo="joint-10-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6341161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-10-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-10-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-2-return" name="Café-’t-Anker-steeg" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-10-2-return-in" name="In" connectedTo="joint-10-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-2-return-out" name="Out" connectedTo="joint-10-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6341309"/>
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-10-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-10-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-10-2" name="Café-’t-Anker-steeg 21–39" power="155000">
        <port xsi:type="esdl:InPort" id="homes-10-2-in" name="In" connectedTo="service-10-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-10-2-out" name="Out" connectedTo="service-10-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5711107" lon="5.6343825" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-2-supply" name="Aansluiting Café-’t-Anker-steeg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-10-2-supply-in" name="In" connectedTo="joint-10-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-10-2-supply-out" name="Out" connectedTo="homes-10-2-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6343825"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-10-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-2-return" name="Aansluiting Café-’t-Anker-steeg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-10-2-return-in" name="In" connectedTo="homes-10-2-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-10-2-return-out" name="Out" connectedTo="joint-10-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6343825"/>
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-10-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-3-supply" name="Café-’t-Anker-steeg 3">
        <port xsi:type="esdl:InPort" id="joint-10-3-supply-in" name="In" connectedTo="pipe-10-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-10-3-supply-out" name="Out" connectedTo="service-10-3-supply-in pipe-10-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5706161" lon="5.6341161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-3-return" name="Café-’t-Anker-steeg 3">
        <port xsi:type="esdl:InPort" id="joint-10-3-return-in" name="In" connectedTo="service-10-3-return-out pipe-10-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-10-3-return-out" name="Out" connectedTo="pipe-10-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5706251" lon="5.6341309" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-3-supply" name="Café-’t-Anker-steeg" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-10-3-supply-in" name="In" connectedTo="joint-10-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-3-supply-out" name="Out" connectedTo="joint-10-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6341161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-10-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-10-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-3-return" name="Café-’t-Anker-steeg" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-10-3-return-in" name="In" connectedTo="joint-10-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-3-return-out" name="Out" connectedTo="joint-10-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6341309"/>
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-10-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-10-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-10-3" name="Café-’t-Anker-steeg 41–59" power="105000">
        <port xsi:type="esdl:InPort" id="homes-10-3-in" name="In" connectedTo="service-10-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-10-3-out" name="Out" connectedTo="service-10-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5706161" lon="5.6343825" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-3-supply" name="Aansluiting Café-’t-Anker-steeg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-10-3-supply-in" name="In" connectedTo="joint-10-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-10-3-supply-out" name="Out" connectedTo="homes-10-3-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6343825"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-10-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-3-return" name="Aansluiting Café-’t-Anker-steeg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-10-3-return-in" name="In" connectedTo="homes-10-3-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-10-3-return-out" name="Out" connectedTo="joint-10-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6343825"/>
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-10-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-4-supply" name="Café-’t-Anker-steeg 4">
        <port xsi:type="esdl:InPort" id="joint-10-4-supply-in" name="In" connectedTo="pipe-10-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-10-4-supply-out" name="Out" connectedTo="service-10-4-supply-in pipe-10-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5701215" lon="5.6341161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-4-return" name="Café-’t-Anker-steeg 4">
        <port xsi:type="esdl:InPort" id="joint-10-4-return-in" name="In" connectedTo="service-10-4-return-out pipe-10-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-10-4-return-out" name="Out" connectedTo="pipe-10-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5701305" lon="5.6341309" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-4-supply" name="Café-’t-Anker-steeg" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-10-4-supply-in" name="In" connectedTo="joint-10-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-4-supply-out" name="Out" connectedTo="joint-10-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6341161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-10-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-10-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-4-return" name="Café-’t-Anker-steeg" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-10-4-return-in" name="In" connectedTo="joint-10-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-4-return-out" name="Out" connectedTo="joint-10-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6341309"/>
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-10-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-10-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-10-4" name="Café-’t-Anker-steeg 61–79" power="105000">
        <port xsi:type="esdl:InPort" id="homes-10-4-in" name="In" connectedTo="service-10-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-10-4-out" name="Out" connectedTo="service-10-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5701215" lon="5.6343825" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-4-supply" name="Aansluiting Café-’t-Anker-steeg" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-10-4-supply-in" name="In" connectedTo="joint-10-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-10-4-supply-out" name="Out" connectedTo="homes-10-4-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6343825"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-10-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-4-return" name="Aansluiting Café-’t-Anker-steeg" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-10-4-return-in" name="In" connectedTo="homes-10-4-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-10-4-return-out" name="Out" connectedTo="joint-10-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6343825"/>
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-10-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-5-supply" name="Café-’t-Anker-steeg 5">
        <port xsi:type="esdl:InPort" id="joint-10-5-supply-in" name="In" connectedTo="pipe-10-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-10-5-supply-out" name="Out" connectedTo="service-10-5-supply-in pipe-10-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5696269" lon="5.6341161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-5-return" name="Café-’t-Anker-steeg 5">
        <port xsi:type="esdl:InPort" id="joint-10-5-return-in" name="In" connectedTo="service-10-5-return-out pipe-10-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-10-5-return-out" name="Out" connectedTo="pipe-10-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5696359" lon="5.6341309" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-5-supply" name="Café-’t-Anker-steeg" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-10-5-supply-in" name="In" connectedTo="joint-10-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-5-supply-out" name="Out" connectedTo="joint-10-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6341161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-10-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-10-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-5-return" name="Café-’t-Anker-steeg" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-10-5-return-in" name="In" connectedTo="joint-10-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-5-return-out" name="Out" connectedTo="joint-10-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6341309"/>
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-10-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-10-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-10-5" name="Café-’t-Anker-steeg 81–99" power="70000">
        <port xsi:type="esdl:InPort" id="homes-10-5-in" name="In" connectedTo="service-10-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-10-5-out" name="Out" connectedTo="service-10-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5696269" lon="5.6343825" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-5-supply" name="Aansluiting Café-’t-Anker-steeg" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-10-5-supply-in" name="In" connectedTo="joint-10-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-10-5-supply-out" name="Out" connectedTo="homes-10-5-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6343825"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-10-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-5-return" name="Aansluiting Café-’t-Anker-steeg" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-10-5-return-in" name="In" connectedTo="homes-10-5-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-10-5-return-out" name="Out" connectedTo="joint-10-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6343825"/>
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-10-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-6-supply" name="Café-’t-Anker-steeg 6">
        <port xsi:type="esdl:InPort" id="joint-10-6-supply-in" name="In" connectedTo="pipe-10-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-10-6-supply-out" name="Out" connectedTo="service-10-6-supply-in pipe-10-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5691322" lon="5.6341161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-6-return" name="Café-’t-Anker-steeg 6">
        <port xsi:type="esdl:InPort" id="joint-10-6-return-in" name="In" connectedTo="service-10-6-return-out pipe-10-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-10-6-return-out" name="Out" connectedTo="pipe-10-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5691412" lon="5.6341309" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-6-supply" name="Café-’t-Anker-steeg" diameter="DN40" length="55" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-10-6-supply-in" name="In" connectedTo="joint-10-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-6-supply-out" name="Out" connectedTo="joint-10-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6341161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-10-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="pipe-10-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-6-return" name="Café-’t-Anker-steeg" diameter="DN40" length="55" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-10-6-return-in" name="In" connectedTo="joint-10-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-6-return-out" name="Out" connectedTo="joint-10-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6341309"/>
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-10-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="pipe-10-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-10-6" name="Café-’t-Anker-steeg 101–119" power="85000">
        <port xsi:type="esdl:InPort" id="homes-10-6-in" name="In" connectedTo="service-10-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-10-6-out" name="Out" connectedTo="service-10-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5691322" lon="5.6343825" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-6-supply" name="Aansluiting Café-’t-Anker-steeg" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-10-6-supply-in" name="In" connectedTo="joint-10-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-10-6-supply-out" name="Out" connectedTo="homes-10-6-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6343825"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-10-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-6-return" name="Aansluiting Café-’t-Anker-steeg" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-10-6-return-in" name="In" connectedTo="homes-10-6-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-10-6-return-out" name="Out" connectedTo="joint-10-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6343825"/>
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-10-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-7-supply" name="Café-’t-Anker-steeg 7">
        <port xsi:type="esdl:InPort" id="joint-10-7-supply-in" name="In" connectedTo="pipe-10-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-10-7-supply-out" name="Out" connectedTo="service-10-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5686376" lon="5.6341161" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-10-7-return" name="Café-’t-Anker-steeg 7">
        <port xsi:type="esdl:InPort" id="joint-10-7-return-in" name="In" connectedTo="service-10-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-10-7-return-out" name="Out" connectedTo="pipe-10-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5686466" lon="5.6341309" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-7-supply" name="Café-’t-Anker-steeg" diameter="DN25" length="55" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="pipe-10-7-supply-in" name="In" connectedTo="joint-10-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-7-supply-out" name="Out" connectedTo="joint-10-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6341161"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-10-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="pipe-10-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-10-7-return" name="Café-’t-Anker-steeg" diameter="DN25" length="55" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="pipe-10-7-return-in" name="In" connectedTo="joint-10-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-10-7-return-out" name="Out" connectedTo="joint-10-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686466" lon="5.6341309"/>
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-10-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-10-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="pipe-10-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-10-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-10-7" name="Café-’t-Anker-steeg 121–139" power="85000">
        <port xsi:type="esdl:InPort" id="homes-10-7-in" name="In" connectedTo="service-10-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-10-7-out" name="Out" connectedTo="service-10-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5686376" lon="5.6343825" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-7-supply" name="Aansluiting Café-’t-Anker-steeg" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-10-7-supply-in" name="In" connectedTo="joint-10-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-10-7-supply-out" name="Out" connectedTo="homes-10-7-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6343825"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-10-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-10-7-return" name="Aansluiting Café-’t-Anker-steeg" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-10-7-return-in" name="In" connectedTo="homes-10-7-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-10-7-return-out" name="Out" connectedTo="joint-10-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6343825"/>
          <point xsi:type="esdl:Point" lat="52.5686466" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-10-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-10-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-10-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-10-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-11-supply" name="Hoofdleiding bij Noordersingel">
        <port xsi:type="esdl:InPort" id="main-11-supply-in" name="In" connectedTo="main-pipe-11-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-11-supply-out" name="Out" connectedTo="pipe-11-1-supply-in main-pipe-12-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6361878" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-11-return" name="Hoofdleiding bij Noordersingel">
        <port xsi:type="esdl:InPort" id="main-11-return-in" name="In" connectedTo="pipe-11-1-return-out main-pipe-12-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-11-return-out" name="Out" connectedTo="main-pipe-11-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.6362025" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-11-supply" name="Hoofdleiding" diameter="DN125" length="140" innerDiameter="0.1325" outerDiameter="0.225">
        <port xsi:type="esdl:InPort" id="main-pipe-11-supply-in" name="In" connectedTo="main-10-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-11-supply-out" name="Out" connectedTo="main-11-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6341161"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6361878"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-11-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="main-pipe-11-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03965">
            <matter xsi:type="esdl:Material" id="main-pipe-11-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-11-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-11-return" name="Hoofdleiding" diameter="DN125" length="140" innerDiameter="0.1325" outerDiameter="0.225">
        <port xsi:type="esdl:InPort" id="main-pipe-11-return-in" name="In" connectedTo="main-11-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-11-return-out" name="Out" connectedTo="main-10-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6362025"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6341309"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-11-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="main-pipe-11-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03965">
            <matter xsi:type="esdl:Material" id="main-pipe-11-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-11-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-1-supply" name="Noordersingel 1">
        <port xsi:type="esdl:InPort" id="joint-11-1-supply-in" name="In" connectedTo="pipe-11-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-11-1-supply-out" name="Out" connectedTo="service-11-1-supply-in pipe-11-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5725946" lon="5.6361878" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-1-return" name="Noordersingel 1">
        <port xsi:type="esdl:InPort" id="joint-11-1-return-in" name="In" connectedTo="service-11-1-return-out pipe-11-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-11-1-return-out" name="Out" connectedTo="pipe-11-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5726036" lon="5.6362025" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-1-supply" name="Noordersingel" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-11-1-supply-in" name="In" connectedTo="main-11-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-1-supply-out" name="Out" connectedTo="joint-11-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6361878"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-11-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-11-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-1-return" name="Noordersingel" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-11-1-return-in" name="In" connectedTo="joint-11-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-1-return-out" name="Out" connectedTo="main-11-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6362025"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-11-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-11-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-11-1" name="Noordersingel 1–19" power="120000">
        <port xsi:type="esdl:InPort" id="homes-11-1-in" name="In" connectedTo="service-11-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-11-1-out" name="Out" connectedTo="service-11-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5725946" lon="5.6364541" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-1-supply" name="Aansluiting Noordersingel" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-11-1-supply-in" name="In" connectedTo="joint-11-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-11-1-supply-out" name="Out" connectedTo="homes-11-1-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6364541"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-11-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-1-return" name="Aansluiting Noordersingel" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-11-1-return-in" name="In" connectedTo="homes-11-1-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-11-1-return-out" name="Out" connectedTo="joint-11-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6364541"/>
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-11-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-2-supply" name="Noordersingel 2">
        <port xsi:type="esdl:InPort" id="joint-11-2-supply-in" name="In" connectedTo="pipe-11-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-11-2-supply-out" name="Out" connectedTo="service-11-2-supply-in pipe-11-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5730893" lon="5.6361878" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-2-return" name="Noordersingel 2">
        <port xsi:type="esdl:InPort" id="joint-11-2-return-in" name="In" connectedTo="service-11-2-return-out pipe-11-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-11-2-return-out" name="Out" connectedTo="pipe-11-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5730982" lon="5.6362025" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-2-supply" name="Noordersingel" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-11-2-supply-in" name="In" connectedTo="joint-11-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-2-supply-out" name="Out" connectedTo="joint-11-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5725946" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6361878"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-11-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-11-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-2-return" name="Noordersingel" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-11-2-return-in" name="In" connectedTo="joint-11-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-2-return-out" name="Out" connectedTo="joint-11-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6362025"/>
          <point xsi:type="esdl:Point" lat="52.5726036" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-11-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-11-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-11-2" name="Noordersingel 21–39" power="115000">
        <port xsi:type="esdl:InPort" id="homes-11-2-in" name="In" connectedTo="service-11-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-11-2-out" name="Out" connectedTo="service-11-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5730893" lon="5.6364541" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-2-supply" name="Aansluiting Noordersingel" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-11-2-supply-in" name="In" connectedTo="joint-11-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-11-2-supply-out" name="Out" connectedTo="homes-11-2-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6364541"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-11-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-2-return" name="Aansluiting Noordersingel" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-11-2-return-in" name="In" connectedTo="homes-11-2-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-11-2-return-out" name="Out" connectedTo="joint-11-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6364541"/>
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-11-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-3-supply" name="Noordersingel 3">
        <port xsi:type="esdl:InPort" id="joint-11-3-supply-in" name="In" connectedTo="pipe-11-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-11-3-supply-out" name="Out" connectedTo="service-11-3-supply-in pipe-11-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5735839" lon="5.6361878" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-3-return" name="Noordersingel 3">
        <port xsi:type="esdl:InPort" id="joint-11-3-return-in" name="In" connectedTo="service-11-3-return-out pipe-11-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-11-3-return-out" name="Out" connectedTo="pipe-11-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5735929" lon="5.6362025" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-3-supply" name="Noordersingel" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-11-3-supply-in" name="In" connectedTo="joint-11-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-3-supply-out" name="Out" connectedTo="joint-11-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5730893" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6361878"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-11-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-11-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-3-return" name="Noordersingel" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-11-3-return-in" name="In" connectedTo="joint-11-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-3-return-out" name="Out" connectedTo="joint-11-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6362025"/>
          <point xsi:type="esdl:Point" lat="52.5730982" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-11-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-11-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-11-3" name="Noordersingel 41–59" power="80000">
        <port xsi:type="esdl:InPort" id="homes-11-3-in" name="In" connectedTo="service-11-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-11-3-out" name="Out" connectedTo="service-11-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5735839" lon="5.6364541" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-3-supply" name="Aansluiting Noordersingel" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-11-3-supply-in" name="In" connectedTo="joint-11-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-11-3-supply-out" name="Out" connectedTo="homes-11-3-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6364541"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-11-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-3-return" name="Aansluiting Noordersingel" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-11-3-return-in" name="In" connectedTo="homes-11-3-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-11-3-return-out" name="Out" connectedTo="joint-11-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6364541"/>
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-11-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-4-supply" name="Noordersingel 4">
        <port xsi:type="esdl:InPort" id="joint-11-4-supply-in" name="In" connectedTo="pipe-11-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-11-4-supply-out" name="Out" connectedTo="service-11-4-supply-in pipe-11-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5740785" lon="5.6361878" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-4-return" name="Noordersingel 4">
        <port xsi:type="esdl:InPort" id="joint-11-4-return-in" name="In" connectedTo="service-11-4-return-out pipe-11-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-11-4-return-out" name="Out" connectedTo="pipe-11-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5740875" lon="5.6362025" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-4-supply" name="Noordersingel" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-11-4-supply-in" name="In" connectedTo="joint-11-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-4-supply-out" name="Out" connectedTo="joint-11-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5735839" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6361878"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-11-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-11-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-4-return" name="Noordersingel" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-11-4-return-in" name="In" connectedTo="joint-11-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-4-return-out" name="Out" connectedTo="joint-11-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6362025"/>
          <point xsi:type="esdl:Point" lat="52.5735929" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-11-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-11-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-11-4" name="Noordersingel 61–79" power="130000">
        <port xsi:type="esdl:InPort" id="homes-11-4-in" name="In" connectedTo="service-11-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-11-4-out" name="Out" connectedTo="service-11-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5740785" lon="5.6364541" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-4-supply" name="Aansluiting Noordersingel" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-11-4-supply-in" name="In" connectedTo="joint-11-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-11-4-supply-out" name="Out" connectedTo="homes-11-4-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6364541"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-11-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-4-return" name="Aansluiting Noordersingel" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-11-4-return-in" name="In" connectedTo="homes-11-4-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-11-4-return-out" name="Out" connectedTo="joint-11-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6364541"/>
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-11-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-5-supply" name="Noordersingel 5">
        <port xsi:type="esdl:InPort" id="joint-11-5-supply-in" name="In" connectedTo="pipe-11-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-11-5-supply-out" name="Out" connectedTo="service-11-5-supply-in pipe-11-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5745731" lon="5.6361878" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-5-return" name="Noordersingel 5">
        <port xsi:type="esdl:InPort" id="joint-11-5-return-in" name="In" connectedTo="service-11-5-return-out pipe-11-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-11-5-return-out" name="Out" connectedTo="pipe-11-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5745821" lon="5.6362025" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-5-supply" name="Noordersingel" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-11-5-supply-in" name="In" connectedTo="joint-11-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-5-supply-out" name="Out" connectedTo="joint-11-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5740785" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6361878"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-11-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-11-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-5-return" name="Noordersingel" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-11-5-return-in" name="In" connectedTo="joint-11-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-5-return-out" name="Out" connectedTo="joint-11-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6362025"/>
          <point xsi:type="esdl:Point" lat="52.5740875" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-11-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-11-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-11-5" name="Noordersingel 81–99" power="155000">
        <port xsi:type="esdl:InPort" id="homes-11-5-in" name="In" connectedTo="service-11-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-11-5-out" name="Out" connectedTo="service-11-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5745731" lon="5.6364541" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-5-supply" name="Aansluiting Noordersingel" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-11-5-supply-in" name="In" connectedTo="joint-11-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-11-5-supply-out" name="Out" connectedTo="homes-11-5-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6364541"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-11-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-5-return" name="Aansluiting Noordersingel" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-11-5-return-in" name="In" connectedTo="homes-11-5-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-11-5-return-out" name="Out" connectedTo="joint-11-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6364541"/>
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-11-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-6-supply" name="Noordersingel 6">
        <port xsi:type="esdl:InPort" id="joint-11-6-supply-in" name="In" connectedTo="pipe-11-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-11-6-supply-out" name="Out" connectedTo="service-11-6-supply-in pipe-11-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5750678" lon="5.6361878" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-6-return" name="Noordersingel 6">
        <port xsi:type="esdl:InPort" id="joint-11-6-return-in" name="In" connectedTo="service-11-6-return-out pipe-11-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-11-6-return-out" name="Out" connectedTo="pipe-11-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5750768" lon="5.6362025" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-6-supply" name="Noordersingel" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-11-6-supply-in" name="In" connectedTo="joint-11-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-6-supply-out" name="Out" connectedTo="joint-11-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5745731" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6361878"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-11-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-11-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-6-return" name="Noordersingel" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-11-6-return-in" name="In" connectedTo="joint-11-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-6-return-out" name="Out" connectedTo="joint-11-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6362025"/>
          <point xsi:type="esdl:Point" lat="52.5745821" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-11-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-11-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-11-6" name="Noordersingel 101–119" power="140000">
        <port xsi:type="esdl:InPort" id="homes-11-6-in" name="In" connectedTo="service-11-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-11-6-out" name="Out" connectedTo="service-11-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5750678" lon="5.6364541" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-6-supply" name="Aansluiting Noordersingel" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-11-6-supply-in" name="In" connectedTo="joint-11-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-11-6-supply-out" name="Out" connectedTo="homes-11-6-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6364541"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-11-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-6-return" name="Aansluiting Noordersingel" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-11-6-return-in" name="In" connectedTo="homes-11-6-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-11-6-return-out" name="Out" connectedTo="joint-11-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6364541"/>
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-11-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-7-supply" name="Noordersingel 7">
        <port xsi:type="esdl:InPort" id="joint-11-7-supply-in" name="In" connectedTo="pipe-11-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-11-7-supply-out" name="Out" connectedTo="service-11-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5755624" lon="5.6361878" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-11-7-return" name="Noordersingel 7">
        <port xsi:type="esdl:InPort" id="joint-11-7-return-in" name="In" connectedTo="service-11-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-11-7-return-out" name="Out" connectedTo="pipe-11-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5755714" lon="5.6362025" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-7-supply" name="Noordersingel" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-11-7-supply-in" name="In" connectedTo="joint-11-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-7-supply-out" name="Out" connectedTo="joint-11-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5750678" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6361878"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-11-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-11-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-11-7-return" name="Noordersingel" diameter="DN32" length="55" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="pipe-11-7-return-in" name="In" connectedTo="joint-11-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-11-7-return-out" name="Out" connectedTo="joint-11-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755714" lon="5.6362025"/>
          <point xsi:type="esdl:Point" lat="52.5750768" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-11-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-11-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="pipe-11-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-11-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-11-7" name="Noordersingel 121–139" power="135000">
        <port xsi:type="esdl:InPort" id="homes-11-7-in" name="In" connectedTo="service-11-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-11-7-out" name="Out" connectedTo="service-11-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5755624" lon="5.6364541" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-7-supply" name="Aansluiting Noordersingel" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-11-7-supply-in" name="In" connectedTo="joint-11-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-11-7-supply-out" name="Out" connectedTo="homes-11-7-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6364541"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-11-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-11-7-return" name="Aansluiting Noordersingel" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-11-7-return-in" name="In" connectedTo="homes-11-7-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-11-7-return-out" name="Out" connectedTo="joint-11-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5755624" lon="5.6364541"/>
          <point xsi:type="esdl:Point" lat="52.5755714" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-11-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-11-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-11-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-11-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-12-supply" name="Hoofdleiding bij IJsvogeldreef">
        <port xsi:type="esdl:InPort" id="main-12-supply-in" name="In" connectedTo="main-pipe-12-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-12-supply-out" name="Out" connectedTo="pipe-12-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5721" lon="5.6382594" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="main-12-return" name="Hoofdleiding bij IJsvogeldreef">
        <port xsi:type="esdl:InPort" id="main-12-return-in" name="In" connectedTo="pipe-12-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-12-return-out" name="Out" connectedTo="main-pipe-12-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.572109" lon="5.6382742" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-12-supply" name="Hoofdleiding" diameter="DN100" length="140" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="main-pipe-12-supply-in" name="In" connectedTo="main-11-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-12-supply-out" name="Out" connectedTo="main-12-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6361878"/>
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6382594"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-12-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="main-pipe-12-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="main-pipe-12-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-12-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-pipe-12-return" name="Hoofdleiding" diameter="DN100" length="140" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="main-pipe-12-return-in" name="In" connectedTo="main-12-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-pipe-12-return-out" name="Out" connectedTo="main-11-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6382742"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6362025"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-pipe-12-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="main-pipe-12-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="main-pipe-12-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-pipe-12-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-1-supply" name="IJsvogeldreef 1">
        <port xsi:type="esdl:InPort" id="joint-12-1-supply-in" name="In" connectedTo="pipe-12-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-12-1-supply-out" name="Out" connectedTo="service-12-1-supply-in pipe-12-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.6382594" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-1-return" name="IJsvogeldreef 1">
        <port xsi:type="esdl:InPort" id="joint-12-1-return-in" name="In" connectedTo="service-12-1-return-out pipe-12-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-12-1-return-out" name="Out" connectedTo="pipe-12-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716144" lon="5.6382742" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-1-supply" name="IJsvogeldreef" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-12-1-supply-in" name="In" connectedTo="main-12-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-1-supply-out" name="Out" connectedTo="joint-12-1-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5721" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6382594"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-12-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-12-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-1-return" name="IJsvogeldreef" diameter="DN100" length="55" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="pipe-12-1-return-in" name="In" connectedTo="joint-12-1-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-1-return-out" name="Out" connectedTo="main-12-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6382742"/>
          <point xsi:type="esdl:Point" lat="52.572109" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0036">
            <matter xsi:type="esdl:Material" id="pipe-12-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03985">
            <matter xsi:type="esdl:Material" id="pipe-12-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-12-1" name="IJsvogeldreef 1–19" power="105000">
        <port xsi:type="esdl:InPort" id="homes-12-1-in" name="In" connectedTo="service-12-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-12-1-out" name="Out" connectedTo="service-12-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5716054" lon="5.6385257" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-1-supply" name="Aansluiting IJsvogeldreef" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-12-1-supply-in" name="In" connectedTo="joint-12-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-12-1-supply-out" name="Out" connectedTo="homes-12-1-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6385257"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-1-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-1-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-12-1-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-1-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-1-return" name="Aansluiting IJsvogeldreef" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-12-1-return-in" name="In" connectedTo="homes-12-1-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-12-1-return-out" name="Out" connectedTo="joint-12-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6385257"/>
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-1-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-1-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-12-1-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-1-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-2-supply" name="IJsvogeldreef 2">
        <port xsi:type="esdl:InPort" id="joint-12-2-supply-in" name="In" connectedTo="pipe-12-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-12-2-supply-out" name="Out" connectedTo="service-12-2-supply-in pipe-12-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5711107" lon="5.6382594" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-2-return" name="IJsvogeldreef 2">
        <port xsi:type="esdl:InPort" id="joint-12-2-return-in" name="In" connectedTo="service-12-2-return-out pipe-12-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-12-2-return-out" name="Out" connectedTo="pipe-12-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5711197" lon="5.6382742" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-2-supply" name="IJsvogeldreef" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-12-2-supply-in" name="In" connectedTo="joint-12-1-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-2-supply-out" name="Out" connectedTo="joint-12-2-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5716054" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6382594"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-12-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-12-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-2-return" name="IJsvogeldreef" diameter="DN80" length="55" innerDiameter="0.0825" outerDiameter="0.16">
        <port xsi:type="esdl:InPort" id="pipe-12-2-return-in" name="In" connectedTo="joint-12-2-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-2-return-out" name="Out" connectedTo="joint-12-1-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6382742"/>
          <point xsi:type="esdl:Point" lat="52.5716144" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0032">
            <matter xsi:type="esdl:Material" id="pipe-12-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.03255">
            <matter xsi:type="esdl:Material" id="pipe-12-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-12-2" name="IJsvogeldreef 21–39" power="175000">
        <port xsi:type="esdl:InPort" id="homes-12-2-in" name="In" connectedTo="service-12-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-12-2-out" name="Out" connectedTo="service-12-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5711107" lon="5.6385257" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-2-supply" name="Aansluiting IJsvogeldreef" diameter="DN40" length="18" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-12-2-supply-in" name="In" connectedTo="joint-12-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-12-2-supply-out" name="Out" connectedTo="homes-12-2-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6385257"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-2-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-2-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-12-2-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-2-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-2-return" name="Aansluiting IJsvogeldreef" diameter="DN40" length="17" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-12-2-return-in" name="In" connectedTo="homes-12-2-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-12-2-return-out" name="Out" connectedTo="joint-12-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6385257"/>
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-2-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-2-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-12-2-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-2-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-3-supply" name="IJsvogeldreef 3">
        <port xsi:type="esdl:InPort" id="joint-12-3-supply-in" name="In" connectedTo="pipe-12-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-12-3-supply-out" name="Out" connectedTo="service-12-3-supply-in pipe-12-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5706161" lon="5.6382594" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-3-return" name="IJsvogeldreef 3">
        <port xsi:type="esdl:InPort" id="joint-12-3-return-in" name="In" connectedTo="service-12-3-return-out pipe-12-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-12-3-return-out" name="Out" connectedTo="pipe-12-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5706251" lon="5.6382742" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-3-supply" name="IJsvogeldreef" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-12-3-supply-in" name="In" connectedTo="joint-12-2-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-3-supply-out" name="Out" connectedTo="joint-12-3-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5711107" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6382594"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-12-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-12-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-3-return" name="IJsvogeldreef" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-12-3-return-in" name="In" connectedTo="joint-12-3-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-3-return-out" name="Out" connectedTo="joint-12-2-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6382742"/>
          <point xsi:type="esdl:Point" lat="52.5711197" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-12-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-12-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-12-3" name="IJsvogeldreef 41–59" power="140000">
        <port xsi:type="esdl:InPort" id="homes-12-3-in" name="In" connectedTo="service-12-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-12-3-out" name="Out" connectedTo="service-12-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5706161" lon="5.6385257" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-3-supply" name="Aansluiting IJsvogeldreef" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-12-3-supply-in" name="In" connectedTo="joint-12-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-12-3-supply-out" name="Out" connectedTo="homes-12-3-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6385257"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-3-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-3-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-12-3-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-3-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-3-return" name="Aansluiting IJsvogeldreef" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-12-3-return-in" name="In" connectedTo="homes-12-3-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-12-3-return-out" name="Out" connectedTo="joint-12-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6385257"/>
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-3-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-3-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-12-3-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-3-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-4-supply" name="IJsvogeldreef 4">
        <port xsi:type="esdl:InPort" id="joint-12-4-supply-in" name="In" connectedTo="pipe-12-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-12-4-supply-out" name="Out" connectedTo="service-12-4-supply-in pipe-12-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5701215" lon="5.6382594" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-4-return" name="IJsvogeldreef 4">
        <port xsi:type="esdl:InPort" id="joint-12-4-return-in" name="In" connectedTo="service-12-4-return-out pipe-12-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-12-4-return-out" name="Out" connectedTo="pipe-12-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5701305" lon="5.6382742" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-4-supply" name="IJsvogeldreef" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-12-4-supply-in" name="In" connectedTo="joint-12-3-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-4-supply-out" name="Out" connectedTo="joint-12-4-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5706161" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6382594"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-12-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-12-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-4-return" name="IJsvogeldreef" diameter="DN65" length="55" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="pipe-12-4-return-in" name="In" connectedTo="joint-12-4-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-4-return-out" name="Out" connectedTo="joint-12-3-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6382742"/>
          <point xsi:type="esdl:Point" lat="52.5706251" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-12-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="pipe-12-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-12-4" name="IJsvogeldreef 61–79" power="80000">
        <port xsi:type="esdl:InPort" id="homes-12-4-in" name="In" connectedTo="service-12-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-12-4-out" name="Out" connectedTo="service-12-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5701215" lon="5.6385257" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-4-supply" name="Aansluiting IJsvogeldreef" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-12-4-supply-in" name="In" connectedTo="joint-12-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-12-4-supply-out" name="Out" connectedTo="homes-12-4-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6385257"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-4-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-4-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-12-4-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-4-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-4-return" name="Aansluiting IJsvogeldreef" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-12-4-return-in" name="In" connectedTo="homes-12-4-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-12-4-return-out" name="Out" connectedTo="joint-12-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6385257"/>
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-4-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-4-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-12-4-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-4-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-5-supply" name="IJsvogeldreef 5">
        <port xsi:type="esdl:InPort" id="joint-12-5-supply-in" name="In" connectedTo="pipe-12-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-12-5-supply-out" name="Out" connectedTo="service-12-5-supply-in pipe-12-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5696269" lon="5.6382594" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-5-return" name="IJsvogeldreef 5">
        <port xsi:type="esdl:InPort" id="joint-12-5-return-in" name="In" connectedTo="service-12-5-return-out pipe-12-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-12-5-return-out" name="Out" connectedTo="pipe-12-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5696359" lon="5.6382742" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-5-supply" name="IJsvogeldreef" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-12-5-supply-in" name="In" connectedTo="joint-12-4-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-5-supply-out" name="Out" connectedTo="joint-12-5-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5701215" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6382594"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-12-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-12-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-5-return" name="IJsvogeldreef" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-12-5-return-in" name="In" connectedTo="joint-12-5-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-5-return-out" name="Out" connectedTo="joint-12-4-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6382742"/>
          <point xsi:type="esdl:Point" lat="52.5701305" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-12-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-12-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-12-5" name="IJsvogeldreef 81–99" power="95000">
        <port xsi:type="esdl:InPort" id="homes-12-5-in" name="In" connectedTo="service-12-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-12-5-out" name="Out" connectedTo="service-12-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5696269" lon="5.6385257" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-5-supply" name="Aansluiting IJsvogeldreef" diameter="DN32" length="18" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-12-5-supply-in" name="In" connectedTo="joint-12-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-12-5-supply-out" name="Out" connectedTo="homes-12-5-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6385257"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-5-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-5-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-12-5-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-5-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-5-return" name="Aansluiting IJsvogeldreef" diameter="DN32" length="17" innerDiameter="0.037200000000000004" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-12-5-return-in" name="In" connectedTo="homes-12-5-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-12-5-return-out" name="Out" connectedTo="joint-12-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6385257"/>
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-5-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-5-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0308">
            <matter xsi:type="esdl:Material" id="service-12-5-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-5-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-6-supply" name="IJsvogeldreef 6">
        <port xsi:type="esdl:InPort" id="joint-12-6-supply-in" name="In" connectedTo="pipe-12-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-12-6-supply-out" name="Out" connectedTo="service-12-6-supply-in pipe-12-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5691322" lon="5.6382594" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-6-return" name="IJsvogeldreef 6">
        <port xsi:type="esdl:InPort" id="joint-12-6-return-in" name="In" connectedTo="service-12-6-return-out pipe-12-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-12-6-return-out" name="Out" connectedTo="pipe-12-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5691412" lon="5.6382742" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-6-supply" name="IJsvogeldreef" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-12-6-supply-in" name="In" connectedTo="joint-12-5-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-6-supply-out" name="Out" connectedTo="joint-12-6-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5696269" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6382594"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-12-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-12-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-6-return" name="IJsvogeldreef" diameter="DN50" length="55" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pipe-12-6-return-in" name="In" connectedTo="joint-12-6-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-6-return-out" name="Out" connectedTo="joint-12-5-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6382742"/>
          <point xsi:type="esdl:Point" lat="52.5696359" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pipe-12-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pipe-12-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-12-6" name="IJsvogeldreef 101–119" power="160000">
        <port xsi:type="esdl:InPort" id="homes-12-6-in" name="In" connectedTo="service-12-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-12-6-out" name="Out" connectedTo="service-12-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5691322" lon="5.6385257" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-6-supply" name="Aansluiting IJsvogeldreef" diameter="DN40" length="18" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-12-6-supply-in" name="In" connectedTo="joint-12-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-12-6-supply-out" name="Out" connectedTo="homes-12-6-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6385257"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-6-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-6-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-12-6-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-6-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-6-return" name="Aansluiting IJsvogeldreef" diameter="DN40" length="17" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="service-12-6-return-in" name="In" connectedTo="homes-12-6-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-12-6-return-out" name="Out" connectedTo="joint-12-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6385257"/>
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-6-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-6-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="service-12-6-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-6-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-7-supply" name="IJsvogeldreef 7">
        <port xsi:type="esdl:InPort" id="joint-12-7-supply-in" name="In" connectedTo="pipe-12-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="joint-12-7-supply-out" name="Out" connectedTo="service-12-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5686376" lon="5.6382594" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="joint-12-7-return" name="IJsvogeldreef 7">
        <port xsi:type="esdl:InPort" id="joint-12-7-return-in" name="In" connectedTo="service-12-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="joint-12-7-return-out" name="Out" connectedTo="pipe-12-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5686466" lon="5.6382742" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-7-supply" name="IJsvogeldreef" diameter="DN25" length="55" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="pipe-12-7-supply-in" name="In" connectedTo="joint-12-6-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-7-supply-out" name="Out" connectedTo="joint-12-7-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5691322" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6382594"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-12-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="pipe-12-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pipe-12-7-return" name="IJsvogeldreef" diameter="DN25" length="55" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="pipe-12-7-return-in" name="In" connectedTo="joint-12-7-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pipe-12-7-return-out" name="Out" connectedTo="joint-12-6-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686466" lon="5.6382742"/>
          <point xsi:type="esdl:Point" lat="52.5691412" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pipe-12-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="pipe-12-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="pipe-12-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pipe-12-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="homes-12-7" name="IJsvogeldreef 121–139" power="75000">
        <port xsi:type="esdl:InPort" id="homes-12-7-in" name="In" connectedTo="service-12-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="homes-12-7-out" name="Out" connectedTo="service-12-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5686376" lon="5.6385257" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-7-supply" name="Aansluiting IJsvogeldreef" diameter="DN25" length="18" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-12-7-supply-in" name="In" connectedTo="joint-12-7-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="service-12-7-supply-out" name="Out" connectedTo="homes-12-7-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6382594"/>
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6385257"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-7-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-7-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-12-7-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-7-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="service-12-7-return" name="Aansluiting IJsvogeldreef" diameter="DN25" length="17" innerDiameter="0.0285" outerDiameter="0.09">
        <port xsi:type="esdl:InPort" id="service-12-7-return-in" name="In" connectedTo="homes-12-7-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="service-12-7-return-out" name="Out" connectedTo="joint-12-7-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5686376" lon="5.6385257"/>
          <point xsi:type="esdl:Point" lat="52.5686466" lon="5.6382742"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="service-12-7-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="service-12-7-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02515">
            <matter xsi:type="esdl:Material" id="service-12-7-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="service-12-7-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
    </area>
  </instance>
</esdl:EnergySystem>
